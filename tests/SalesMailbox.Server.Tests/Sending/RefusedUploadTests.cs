using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Sending;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Sending;

/// <summary>Files of a form that isn't shown again are deleted immediately, and so is the message of a refused form.</summary>
public sealed class RefusedUploadTests(SendingOffice office) : IClassFixture<SendingOffice>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Run_NobodyCanSendAnyMore_LeavesNoFile()
    {
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var ticket = await ben.NewTicketAsync("Nothing to send from, with a file");
        var before = RawFiles();

        var page = await PostAsync(ben, ticket, RandomNumberGenerator.GetBytes(5_000), ("Form.ActionId", await ReplyAsync(ben, ticket)));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("you have no mailbox", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, RawFiles());
    }

    [Fact]
    public async Task Run_SameFileIsOnAnEarlierMessage_StaysThere()
    {
        var bytes = RandomNumberGenerator.GetBytes(5_000);
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var sent = await PostAsync(anna, await anna.NewTicketAsync("With a file"), bytes, ("Form.To", "clara@brightwell.example"),
            ("Form.Subject", "File"), ("Form.Text", "Hello"));
        await WhenSentAsync();
        var before = RawFiles();

        var other = await ben.NewTicketAsync("The same file");
        await PostAsync(ben, other, bytes, ("Form.ActionId", await ReplyAsync(ben, other)));

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal(before, RawFiles().Intersect(before));
    }

    [Fact]
    public async Task Run_SomethingElseIsWrong_KeepsTheFileForTheFormThatIsShownAgain()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Shown again");
        var before = RawFiles();

        var page = await PostAsync(
            anna, ticket, RandomNumberGenerator.GetBytes(5_000), ("Form.To", "nobody at all"), ("Form.Text", "Hello"));

        Assert.Contains("upload.bin", page.Text, StringComparison.Ordinal);
        Assert.Single(RawFiles().Except(before));
    }

    [Fact]
    public async Task Run_LargerThanAMessageMayBe_KeepsTheFileAndNotTheMessage()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Too large");
        var before = RawFiles();

        var page = await PostAsync(
            anna, ticket, RandomNumberGenerator.GetBytes(27 * 1024 * 1024), ("Form.To", "clara@brightwell.example"),
            ("Form.Subject", "Large"), ("Form.Text", "Hello"));

        Assert.Contains("MiB when it is sent", page.Text, StringComparison.Ordinal);
        Assert.Single(RawFiles().Except(before));
    }

    /// <summary>Only the agent's own mailbox may send it, and Ben has none.</summary>
    private static async Task<string> ReplyAsync(Visitor visitor, string ticket) =>
        (await visitor.GetAsync($"/Tickets/Details/{ticket}")).Document.QuerySelectorAll("a[href*='/Compose/Run/']")
            .Single(link => link.TextContent.Trim() == "Reply").GetAttribute("href")!.Split("actionId=")[1];

    private async Task<Page> PostAsync(Visitor visitor, string ticket, byte[] file, params (string Name, string Value)[] fields)
    {
        var token = (await visitor.GetAsync("/Integrations")).Document
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = visitor.Cookies, UseProxy = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(_server.Address) };
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "Form.Files", "upload.bin" },
        };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        using var response = await http.PostAsync(
            new Uri("/Compose/Run/" + ticket, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return await Page.ReadAsync("/Compose/Run/" + ticket, response);
    }

    /// <summary>Waits until nothing is sent in the background, because sending stores files that other tests would find.</summary>
    private async Task WhenSentAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (await _server.InTenantAsync(
            "default",
            async services =>
                (await services.GetRequiredService<IOutboxStore>().ListDueAsync(DateTimeOffset.MaxValue, 1, limit.Token)).Count > 0))
        {
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>Includes files that are set aside or incomplete.</summary>
    private string[] RawFiles() =>
        [.. Directory.GetDirectories(_server.DataDirectory, "raw", SearchOption.AllDirectories)
            .SelectMany(raw => Directory.GetFiles(raw, "*", SearchOption.AllDirectories))
            .Order()];
}
