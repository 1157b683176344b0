using System.Collections.Concurrent;
using SalesMailbox.Core.Tests.Messages.Rendering;
using SalesMailbox.FunctionalTests.Mails;
using SalesMailbox.FunctionalTests.Pages;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>Hostile HTML email in a real browser runs no scripts and loads nothing (B2).</summary>
public abstract class HostileMailScenario(BrowserFixture fixture, Installation installation)
{
    // The samples' scripts set a property on the window they run in, and log it, because a sandboxed frame ignores alert().
    private const string Run = "console.error(top.smRan=window.smRan=1)";

    [Fact]
    public async Task HostileMail_EachSampleShown_RunsAndLoadsNothing()
    {
        await using var tracker = await Tracker.StartAsync();
        var samples = HostileHtml.Samples;
        for (var index = 0; index < samples.Count; index++)
        {
            var html = samples[index].Replace("alert(1)", Run, StringComparison.Ordinal)
                .Replace("https://evil.example", tracker.Address, StringComparison.Ordinal)
                .Replace("//evil.example", tracker.Address["http:".Length..], StringComparison.Ordinal);
            installation.Host.Sandbox.State.Deliver(
                Company.Unmatched, Mail.Html(Company.Stranger, Company.Unmatched, $"Hostile {index}", $"<p>Sample {index}</p>{html}"));
        }

        var ids = await ImportAndListAsync(samples.Count);
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        await new InboxPages(agent).OpenMailAsync($"Hostile {ids.Count - 1}"); // the newest one is on the first page

        // Whatever address a sample names, even an unexpected one, only this site receives requests.
        var elsewhere = new ConcurrentQueue<string>();
        var own = new Uri(agent.Page.Url).GetLeftPart(UriPartial.Authority) + "/";
        agent.Page.Context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(own, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                elsewhere.Enqueue(request.Url);
            }
        };
        foreach (var address in ids)
        {
            await ShowInFrameAsync(agent.Page, address);
        }

        Assert.Null(await agent.Page.EvaluateAsync<int?>("window.smRan ?? null"));
        Assert.Empty(tracker.Requests);
        Assert.Empty(tracker.Connections);
        Assert.Empty(elsewhere);
        Assert.Single(agent.Page.Context.Pages);
        agent.Watch.AssertQuiet();
    }

    [Fact]
    public async Task Pictures_InsideAndRemote_ShowAtOnceAndOnlyWhenAsked()
    {
        await using var tracker = await Tracker.StartAsync();
        var html = $"<p>Look:</p><img alt='inside' src='cid:picture'><img alt='remote' src='{tracker.Address}/pixel.png'>";
        installation.Host.Sandbox.State.Deliver(
            Company.Unmatched, Mail.WithPicture(Company.Stranger, Company.Unmatched, "Two pictures", html, Pictures.Png));
        await ImportAsync();

        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        var inbox = new InboxPages(agent);
        await inbox.OpenMailAsync("Two pictures");
        await ShownAsync(inbox.Body.GetByAltText("inside"));
        Assert.Empty(tracker.Requests);
        await agent.LookAsync();

        await inbox.Pane.GetByRole(AriaRole.Link, new() { Name = "Show pictures" }).ClickAsync();
        await ShownAsync(inbox.Body.GetByAltText("remote"));
        Assert.Equal(["/pixel.png"], tracker.Requests);
        agent.Watch.AssertQuiet();
    }

    private static Task ShownAsync(ILocator picture) =>
        Assertions.Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 1);

    /// <summary>Shows another email in the frame of the open one: the same sandbox, without loading a page for each.</summary>
    private static async Task ShowInFrameAsync(IPage page, string address)
    {
        await page.EvaluateAsync(
            """
            address => new Promise(resolve => {
                const frame = document.querySelector('iframe.sm-mail-frame');
                frame.addEventListener('load', () => setTimeout(resolve, 0), { once: true });
                frame.src = address;
            })
            """,
            address);
    }

    private async Task ImportAsync()
    {
        await using var administrator = await installation.EnterAsync(fixture.Browser, installation.Host.Administrator);
        await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Activity");
        await new ActivityPage(administrator).ImportNowAsync(mailboxes: 3);
    }

    /// <returns>The addresses of the frame documents of all hostile emails.</returns>
    private async Task<IReadOnlyList<string>> ImportAndListAsync(int expected)
    {
        await ImportAsync();
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        await agent.OpenAsync("My Inbox");
        var addresses = new List<string>();
        var links = agent.Content.GetByRole(AriaRole.Link, new() { NameRegex = new("Hostile \\d+") });
        while (true)
        {
            await Assertions.Expect(links.First).ToBeVisibleAsync(); // AllAsync doesn't wait for any
            foreach (var link in await links.AllAsync())
            {
                var mail = await link.GetAttributeAsync("href");
                addresses.Add(mail!.Replace("/Inbox/Mail/", "/Mail/Frame/", StringComparison.Ordinal).Split('?')[0]);
            }

            var older = agent.Page.GetByRole(AriaRole.Link, new() { Name = "Older" });
            if (await older.CountAsync() == 0)
            {
                break;
            }

            var here = agent.Page.Url;
            await older.ClickAsync();
            await agent.Page.WaitForURLAsync(address => address != here);
        }

        Assert.Equal(expected, addresses.Distinct().Count());
        return addresses;
    }
}
