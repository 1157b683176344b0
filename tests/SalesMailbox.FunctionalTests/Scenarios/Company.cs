using SalesMailbox.FunctionalTests.Hosts;
using SalesMailbox.FunctionalTests.Mails;
using SalesMailbox.FunctionalTests.Pages;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>The company of the scenarios: a client with an open opportunity, three mailboxes, and email.</summary>
internal static class Company
{
    public const string Connection = "Acme Google";
    public const string Client = "Brightwell";
    public const string Contact = "Jo Bright";
    public const string Opportunity = "Offer for 40 desks";
    public const string Prospect = "Jo Bright <jo@brightwell.example>";
    public const string Stranger = "Kim Novak <kim@northgate.example>";

    /// <summary>Anna's mailbox with matching. A second mailbox of Anna's and the administrator's have no matching.</summary>
    public const string Matched = "anna@acme.example";
    public const string Unmatched = "anna.inbox@acme.example";
    public const string AdministratorsMailbox = "olivia@acme.example";

    /// <summary>Starts with nothing and ends with a connection with signed-in mailboxes, using only the pages.</summary>
    /// <param name="look">Whether to check every page.</param>
    public static async Task FoundAsync(Visitor administrator, Visitor agent, bool look)
    {
        var host = administrator.Host;
        AddAccounts(host);
        Func<Task> glance = look ? administrator.LookAsync : () => Task.CompletedTask;
        await host.SetUpAsync(administrator.Page, glance);
        await host.EnableModuleAsync(administrator.Page, glance);
        await host.AddAgentAsync(administrator.Page, glance);

        var connection = new ConnectionPages(administrator, look);
        await connection.CreateAsync(Connection);
        await connection.SaveCredentialsAsync("acme.apps.googleusercontent.com", "made-up-secret");
        await connection.SignInAsync(AdministratorsMailbox);
        await connection.SwitchIntegratorOnAsync();
        await connection.AddMailboxAsync(Matched, host.Agent.Name, matching: true);
        var more = new ConnectionPages(administrator);
        await more.AddMailboxAsync(Unmatched, host.Agent.Name, matching: false);
        await more.AddMailboxAsync(AdministratorsMailbox, host.Administrator.Name, matching: false);

        await host.SignInAsync(agent.Page, host.Address, host.Agent);
        await SignInToMailboxAsync(agent, Matched, look);
        await SignInToMailboxAsync(agent, Unmatched, look: false);
        await SignInToMailboxAsync(administrator, AdministratorsMailbox, look: false);
    }

    public static async Task SignInToMailboxAsync(Visitor owner, string address, bool look)
    {
        await owner.OpenAsync("Integrations");
        if (look)
        {
            await owner.LookAsync();
        }

        await owner.PressAsync("Sign in with Google " + address);
        await ConsentPage.AllowAsync(owner, address);
        await owner.SeeAsync($"Signed in as {address}.");
        if (look)
        {
            await owner.LookAsync();
        }
    }

    public static async Task AddClientWithOpportunityAsync(Visitor agent, bool look)
    {
        var clients = new ClientPages(agent, look);
        await clients.AddClientAsync(Client, "brightwell.example");
        await clients.AddContactAsync(Contact, "jo@brightwell.example");
        await clients.AddTicketAsync(Opportunity, Client, Contact);
    }

    public static void Deliver(IHostUnderTest host, string mailbox, string from, string subject, string body) =>
        host.Sandbox.State.Deliver(mailbox, Mail.Text(from, mailbox, subject, body));

    private static void AddAccounts(IHostUnderTest host)
    {
        host.Sandbox.State.AddAccount(Matched, host.Agent.Name);
        host.Sandbox.State.AddAccount(Unmatched, host.Agent.Name);
        host.Sandbox.State.AddAccount(AdministratorsMailbox, host.Administrator.Name);
        host.Sandbox.State.AddAccount("somebody@acme.example", "Somebody Else");
    }
}
