using System.Text.RegularExpressions;
using MimeKit;
using SalesMailbox.FunctionalTests.Pages;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>
/// Email is sent from the mailbox of the agent who runs the action, and its answer comes back to the ticket (O1-O3, O7); quotations with
/// and without an override (O4-O6).
/// </summary>
public abstract class SendingScenario(BrowserFixture fixture, Installation installation)
{
    private const string ProspectAddress = "jo@brightwell.example";

    [Fact]
    public async Task Reply_ByAnAgentWhoIsNotTheAssignee_LeavesFromHisMailboxAndItsAnswerIsOnTheTicket()
    {
        var host = installation.Host;
        const string Summary = "Ten screens for reception";
        await using var administrator = await installation.EnterAsync(fixture.Browser, host.Administrator);
        await new ClientPages(administrator).AddTicketAsync(Summary, Company.Client, Company.Contact);

        await using var agent = await installation.EnterAsync(fixture.Browser, host.Agent);
        await WriteSignatureAsync(agent);
        await new ClientPages(agent).OpenTicketAsync(Summary);
        await agent.LookAsync();
        await agent.FollowAsync("Reply");
        await agent.Page.GetByLabel("From", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = Company.Matched });
        await agent.SeeAsync("set by the action");
        await Assertions.Expect(agent.Page.GetByLabel("To", new() { Exact = true })).ToHaveValueAsync(new Regex("jo@brightwell"));
        var offered = agent.Page.Locator("[data-sm-person]", new() { HasText = Company.Contact });
        await Assertions.Expect(offered).ToBeHiddenAsync(); // people who already are recipients aren't offered
        await agent.Page.GetByLabel("To", new() { Exact = true }).FillAsync("not an address");
        await Assertions.Expect(offered).ToBeVisibleAsync();
        await agent.Page.Locator("trix-editor").ClickAsync();
        await agent.Page.Keyboard.TypeAsync("Dear Jo, here is our offer. ");
        await agent.Page.GetByLabel("Attachments")
            .SetInputFilesAsync(new FilePayload { Name = "offer.txt", MimeType = "text/plain", Buffer = "Ten screens"u8.ToArray() });
        await agent.LookAsync();
        await agent.PressAsync("Send");

        // The error is shown at its field, and no input is lost.
        await agent.SeeAsync("\"not an address\" is not an email address.");
        await Assertions.Expect(agent.Page.Locator("trix-editor")).ToContainTextAsync("Dear Jo, here is our offer.");
        await agent.SeeAsync("offer.txt");
        await agent.LookAsync();
        await agent.Page.GetByLabel("To", new() { Exact = true }).FillAsync(ProspectAddress);
        await agent.PressAsync("Send");
        await SeeSentAsync(agent);
        await agent.LookAsync();

        var received = Received(Summary);
        Assert.Equal(Company.Matched, received.From.Mailboxes.Single().Address);
        Assert.Contains("here is our offer", received.TextBody, StringComparison.Ordinal);
        Assert.Contains("Anna, Acme", received.TextBody, StringComparison.Ordinal);
        Assert.Equal("offer.txt", Assert.IsAssignableFrom<MimePart>(Assert.Single(received.Attachments)).FileName);

        // The subject is different, so only the conversation shows which ticket it belongs to.
        using var answer = new MimeMessage();
        answer.From.Add(MailboxAddress.Parse(Company.Prospect));
        answer.To.Add(new MailboxAddress("", Company.Matched));
        (answer.Subject, answer.InReplyTo, answer.MessageId) = ("We take them", received.MessageId, "taken@brightwell.example");
        answer.Body = new TextPart("plain") { Text = "Please deliver on Monday." };
        using var bytes = new MemoryStream();
        await answer.WriteToAsync(bytes, TestContext.Current.CancellationToken);
        host.Sandbox.State.Post(bytes.ToArray());
        await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Activity");
        await new ActivityPage(administrator).ImportNowAsync(mailboxes: 3);
        await new ClientPages(agent).OpenTicketAsync(Summary);
        await Assertions.Expect(agent.Content.Locator(".sm-timeline")).ToContainTextAsync("Please deliver on Monday.");
        await agent.FollowAsync("Why is this email here?");
        await agent.SeeAsync("It replies to an email on that ticket");
    }

    [Fact]
    public async Task Quotation_WithAndWithoutTheClientsOverride_LeavesFromTheMailboxThatIsSet()
    {
        var host = installation.Host;
        await using var administrator = await installation.EnterAsync(fixture.Browser, host.Administrator);
        await using var agent = await installation.EnterAsync(fixture.Browser, host.Agent);
        var page = agent.Page;
        await new ClientPages(agent).OpenTicketAsync(Company.Opportunity);
        await agent.FollowAsync("New quotation");
        await page.GetByLabel("Title").FillAsync("Forty desks");
        await page.Locator("#line-0-description").FillAsync("Desk");
        await page.Locator("#line-0-quantity").FillAsync("40");
        await page.Locator("#line-0-price").FillAsync("310");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();
        await agent.SeeHeadingAsync("Forty desks");
        var quotation = page.Url;

        await agent.FollowAsync("Send by email");
        await page.GetByLabel("From", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = Company.Matched });
        await agent.LookAsync();
        await agent.PressAsync("Send");
        await SeeSentAsync(agent);
        var first = Received("Forty desks");
        Assert.Equal(Company.Matched, first.From.Mailboxes.Single().Address);
        Assert.EndsWith(".pdf", Assert.IsAssignableFrom<MimePart>(Assert.Single(first.Attachments)).FileName, StringComparison.Ordinal);

        // The client's override is Anna's other mailbox, from which nobody else can then send.
        await SetOverrideAsync(administrator, Company.Unmatched);
        await page.GotoAsync(quotation);
        await agent.FollowAsync("Send by email");
        await agent.SeeAsync($"from {Company.Unmatched} - set by the client");
        await agent.PressAsync("Send");
        await SeeSentAsync(agent);
        Assert.Equal(Company.Unmatched, Received("Forty desks", 2).From.Mailboxes.Single().Address);

        await administrator.Page.GotoAsync(quotation);
        await administrator.FollowAsync("Send by email");
        await administrator.SeeAsync($"only {host.Agent.Name} can send from it");
        await administrator.LookAsync();
        await SetOverrideAsync(administrator, null);
    }

    private static async Task WriteSignatureAsync(Visitor agent)
    {
        await agent.OpenAsync("Integrations");
        await agent.FollowAsync("My signature");
        await agent.Page.Locator("trix-editor").ClickAsync();
        await agent.Page.Keyboard.TypeAsync("Anna, Acme");
        await agent.LookAsync();
        await agent.PressAsync("Save");
        await agent.SeeAsync("Emails that you write from now on end with this signature.");
    }

    private static async Task SetOverrideAsync(Visitor administrator, string? address)
    {
        await administrator.OpenAsync("Clients");
        await administrator.FollowAsync(Company.Client);
        await administrator.FollowAsync("Settings");
        var choice = administrator.Page.GetByLabel("Mailbox override for quotation emails");
        var value = address is null ? "" : await choice.Locator("option", new() { HasText = address }).GetAttributeAsync("value");
        await choice.SelectOptionAsync(value!);
        await administrator.PressAsync("Save");
        await administrator.SeeAsync("Saved.");
    }

    /// <summary>Waits until the page shows automatically that the email was sent.</summary>
    private static async Task SeeSentAsync(Visitor agent)
    {
        await Assertions.Expect(agent.Content.Locator(".sm-entry-email").Last).ToContainTextAsync("Sent by", new() { Timeout = 60_000 });
        await Assertions.Expect(agent.Content.Locator(".sm-entry-outgoing")).ToHaveCountAsync(0);
    }

    /// <summary>Returns the last email about this subject that the prospect received.</summary>
    private MimeMessage Received(string about, int count = 1)
    {
        var state = installation.Host.Sandbox.State;
        var mails = state.Snapshot(ProspectAddress).Messages.Where(message => message.Labels.Contains("INBOX"))
            .Select(message => MimeMessage.Load(
                new MemoryStream(state.Raw(ProspectAddress, message.Id)!), TestContext.Current.CancellationToken))
            .Where(message => message.Subject!.Contains(about, StringComparison.Ordinal)).OrderBy(message => message.Date).ToList();
        Assert.Equal(count, mails.Count);
        return mails[^1];
    }
}
