using System.Net;
using System.Text;
using SalesMailbox.SecurityTests.Routes;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.SecurityTests.Forms;

/// <summary>A malformed form, or a body that isn't a form, is refused and never causes a server error.</summary>
public sealed class MalformedFormTests(SalesOffice office) : IClassFixture<SalesOffice>
{
    // Actions that work without any field and have their own tests.
    private static readonly string[] NeedNoField =
        ["POST Modules/Switch", "POST Modules/SwitchOff", "POST Account/SignOutNow", "POST Account/SignIn"];

    private readonly ServerUnderTest _server = office.Server;

    public static TheoryData<string> Bodies() =>
    [
        "no boundary", "long boundary", "truncated multipart", "no multipart at all", "many fields", "long key", "deep index", "huge index",
        "broken escapes", "unknown charset", "json", "text",
        "nothing", "null bytes", "unpaired surrogates",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task EveryForm_WithABrokenBody_IsRefusedAndNoServerError(string kind)
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        var token = (await admin.GetAsync("/Integrations")).Document.QuerySelector("meta[name=sm-antiforgery]")!;
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = admin.Cookies, UseProxy = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(_server.Address) };
        var wrong = new List<string>();
        foreach (var route in Route.Of(_server).Where(route => route.IsPost && !NeedNoField.Contains(route.Name)))
        {
            foreach (var sendsToken in new[] { true, false })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, route.Path) { Content = Body(kind) };
                if (sendsToken)
                {
                    request.Headers.Add(token.GetAttribute("data-header")!, token.GetAttribute("content"));
                }

                using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
                if ((int)response.StatusCode >= 500)
                {
                    wrong.Add($"{route.Name}: {(int)response.StatusCode}");
                }
            }
        }

        Assert.True(wrong.Count == 0, kind + "\n" + string.Join('\n', wrong));
    }

    [Fact]
    public async Task Form_WithATokenOfAnEarlierSession_KeepsWhatWasWrittenAndDoesNothing()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var before = await office.CountAsync();
        var page = await anna.GetAsync("/Tickets/New");

        var refused = await anna.PostFromAsync(
            _server.Address + "/Tickets/New",
            "/Tickets/New",
            ("__RequestVerificationToken", "CfDJ8-of-another-session"),
            ("Form.Summary", "Half an hour of work"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (page.Status, refused.Status));
        Assert.Contains("Half an hour of work", refused.Body, StringComparison.Ordinal);
        Assert.Contains(refused.Links, link => link.EndsWith("/Tickets/New?sm-kept=1", StringComparison.Ordinal));
        Assert.Equal(before, await office.CountAsync());
    }

    [Fact]
    public async Task Form_OfAnotherSite_IsRefusedWithoutItsText()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        var refused = await anna.PostFromAsync(
            "https://evil.example/Tickets/New", "/Tickets/New", ("Form.Summary", "Written by a stranger"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.DoesNotContain("Written by a stranger", refused.Body, StringComparison.Ordinal);
    }

    private static ByteArrayContent? Body(string kind) => kind switch
    {
        "no boundary" => Raw("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n", "multipart/form-data"),
        "long boundary" => Raw("x", $"multipart/form-data; boundary={new string('b', 2000)}"),
        "truncated multipart" =>
            Raw("--x\r\nContent-Disposition: form-data; name=\"Form.Summary\"\r\n\r\nhalf a", "multipart/form-data; boundary=x"),
        "no multipart at all" => Raw("Form.Summary=1", "multipart/form-data; boundary=x"),
        "many fields" => Raw(string.Join('&', Enumerable.Range(0, 5000).Select(number => $"Form.F{number}=1")), Encoded),
        "long key" => Raw(new string('k', 5000) + "=1", Encoded),
        "deep index" =>
            Raw(string.Join('&', Enumerable.Range(0, 900).Select(number => $"Form.Lines[{number}].Description={number}")), Encoded),
        "huge index" => Raw("Form.Lines[99999999].Description=1&Form.ContactIds[2147483647]=1&ids[9999999]=1", Encoded),
        "broken escapes" => Raw("Form.Summary=%zz%&Form.Text=%c3%28%00&ids=%", Encoded),
        "unknown charset" => Raw("Form.Summary=1", Encoded + "; charset=utf-7"),
        "json" => Raw("{\"Form\":{\"Summary\":\"x\"}}", "application/json"),
        "text" => Raw("x", "text/plain"),
        "null bytes" => Raw("Form.Summary=a%00b&Form.Name=%00&Form.Text=%00&ids=%00&ticketId=%00", Encoded),
        "unpaired surrogates" => Raw("Form.Summary=%ED%A0%80&Form.Name=%ED%A0%80&Form.Text=%ED%A0%80", Encoded),
        _ => null,
    };

    private const string Encoded = "application/x-www-form-urlencoded";

    private static ByteArrayContent Raw(string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
