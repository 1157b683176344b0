using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.SignIn;

/// <summary>
/// Without scripts the browser keeps no text: the answer to a form that is sent after the session ended carries it through the sign-in.
/// </summary>
public sealed class InterruptedFormTests(Office office) : IClassFixture<Office>
{
    private const string Written = "Half an hour of work <b>\"&";

    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Form_SentAfterTheSessionEnded_ComesBackAndIsSentAfterTheSignIn()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var interrupted = await InterruptAsync(anna);

        Assert.Equal(HttpStatusCode.Unauthorized, interrupted.Status);
        Assert.Contains("Your session has ended", interrupted.Title, StringComparison.Ordinal);
        var link = interrupted.Document.QuerySelector("main a[target=_blank]")!.GetAttribute("href")!;
        Assert.StartsWith("/Account/SignIn?ReturnUrl=%2FTickets%2FNew", link, StringComparison.Ordinal);
        Assert.Equal(0, await TicketsAsync());

        await anna.SignInAsync(People.Anna);
        var sent = await anna.FollowAsync(await anna.SubmitAsync(interrupted, null));

        Assert.Contains("Half an hour of work", sent.Title, StringComparison.Ordinal);
        Assert.Equal(1, await TicketsAsync());
    }

    [Fact]
    public async Task Form_OfAnotherPersonThanTheOneWhoSignsIn_IsNotCarriedOut()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var interrupted = await InterruptAsync(anna);
        var before = await TicketsAsync();

        await anna.SignInAsync(People.Ben);
        var refused = await anna.SubmitAsync(interrupted, null);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(before, await TicketsAsync());
    }

    [Fact]
    public async Task Form_SentAgainBeforeTheSignIn_ComesBackOnceMore()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var interrupted = await InterruptAsync(anna);

        var again = await anna.PostFromAsync(_server.Address + "/Tickets/New", "/Tickets/New", Fields(interrupted));

        Assert.Equal(HttpStatusCode.Unauthorized, again.Status);
        Assert.Contains(Fields(again), field => field == ("Form.Summary", Written));
    }

    [Theory]
    [InlineData("https://evil.example/form", false)]
    [InlineData(null, true)]
    public async Task Form_OfAnotherSiteOrKeptByAScript_LeadsToTheSignIn(string? from, bool isKept)
    {
        using var visitor = _server.Visitor();
        (string, string)[] fields = isKept ? [("Form.Summary", Written), ("SmKept", "1")] : [("Form.Summary", Written)];

        var page = await visitor.PostFromAsync(from ?? _server.Address + "/Tickets/New", "/Tickets/New", fields);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.DoesNotContain("Half an hour", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithSecretsOrTooLong_IsNotRepeated()
    {
        using var visitor = _server.Visitor();
        var secret = await visitor.PostFromAsync(
            _server.Address + "/Tickets/New", "/Tickets/New", ("Form.Summary", Written), ("Form.ClientSecret", "very-secret"),
            ("Password", "very-secret"));
        var huge = await visitor.PostFromAsync(
            _server.Address + "/Tickets/New", "/Tickets/New", ("Form.Summary", new string('x', 1_100_000)));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Redirect), (secret.Status, huge.Status));
        Assert.DoesNotContain("very-secret", secret.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithFiles_AsksForThemAgainAndStoresNone()
    {
        var before = Directory.GetFiles(_server.DataDirectory, "*", SearchOption.AllDirectories).Length;
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
        {
            BaseAddress = new Uri(_server.Address),
        };
        using var form = new MultipartFormDataContent { { new StringContent(Written), "Form.Text" } };
        foreach (var (name, size) in ((string, int)[])[("offer.txt", 5), ("plan.pdf", 300_000)])
        {
            var file = new ByteArrayContent(new byte[size]);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            form.Add(file, "Form.Files", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/Compose/Run/none") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await Page.ReadAsync("/Compose/Run/none", response);

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains("Choose these files again: offer.txt, plan.pdf", page.Text, StringComparison.Ordinal);
        Assert.Equal("multipart/form-data", page.Document.QuerySelector("main form")!.GetAttribute("enctype"));
        Assert.Equal("Form.Files", page.Document.QuerySelector("main input[type=file]")!.GetAttribute("name"));
        Assert.Equal(before, Directory.GetFiles(_server.DataDirectory, "*", SearchOption.AllDirectories).Length);
    }

    private async Task<Page> InterruptAsync(Visitor anna)
    {
        var page = await anna.GetAsync("/Tickets/New");
        (string, string)[] fields = [.. Fields(page).Where(field => field.Name != "Form.Summary"), ("Form.Summary", Written)];
        await _server.InTenantAsync("default", services => services.GetRequiredService<ServerDbContext>().Sessions.ExecuteDeleteAsync());
        return await anna.PostFromAsync(_server.Address + "/Tickets/New", "/Tickets/New", fields);
    }

    private static (string Name, string Value)[] Fields(Page page) =>
    [
        .. page.Document.QuerySelectorAll("main form input[name][type=hidden]")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? "")),
        .. page.Document.QuerySelectorAll("main form select").OfType<IHtmlSelectElement>().Select(list => (list.Name!, list.Value ?? "")),
    ];

    private Task<int> TicketsAsync() => _server.InTenantAsync(
        "default", services => services.GetRequiredService<ITicketStore>().CountAsync(new TicketQuery(Text: "Half an hour")));
}
