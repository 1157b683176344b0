namespace SalesMailbox.SecurityTests.Routes;

/// <summary>Who may use which route. A new route needs a line here, chosen on purpose; the tests compare it with what the server does.</summary>
internal static class RouteTable
{
    private static readonly (Access Access, string Routes)[] Lines =
    [
        (Access.Everybody, "GET Account SignIn"),
        (Access.Everybody, "POST Account SignIn"),
        (Access.Everybody, "GET Setup Index"),
        (Access.Everybody, "POST Setup Index"),
        (Access.Everybody, "ANY Status Index"),
        (Access.SignedIn, "GET Start Index"),
        (Access.SignedIn, "POST Account SignOutNow"),
        (Access.PerMessage, "GET Mail Index Frame Inline Attachment Original Headers Why"),
        (Access.Agent, "GET AuthCallback Index"),
        (Access.Agent, "GET Blocklist Label"),
        (Access.Agent, "POST Blocklist Add Label Remove"),
        (Access.Agent, "POST Bulk ToTicket Note Done MoveBack Read Unread"),
        (Access.Agent, "GET ClientSettings Index"),
        (Access.Agent, "POST ClientSettings Index Preview"),
        (Access.Agent, "GET Clients Index Details New Edit Pick Contacts"),
        (Access.Agent, "POST Clients New Edit"),
        (Access.Agent, "GET Compose Run Quotation"),
        (Access.Agent, "POST Compose Run Note"),
        (Access.Agent, "GET Contacts New Edit"),
        (Access.Agent, "POST Contacts New Edit"),
        (Access.Agent, "GET Filing ToTicket New Note"),
        (Access.Agent, "POST Filing ToTicket New Note"),
        (Access.Agent, "GET Home Index"),
        (Access.Agent, "POST Home Dismiss"),
        (Access.Agent, "GET Inbox Index Mail"),
        (Access.Agent, "POST Inbox Done MoveBack Unread"),
        (Access.Agent, "GET InboxRules Index New Edit Pick"),
        (Access.Agent, "POST InboxRules New Edit Switch Remove"),
        (Access.Agent, "GET Integrations Index Disconnect"),
        (Access.Agent, "POST Integrations SignIn Disconnect"),
        (Access.Agent, "GET Moves ToTicket Pick"),
        (Access.Agent, "POST Moves ToTicket ToInbox"),
        (Access.Agent, "GET Notes New Remove"),
        (Access.Agent, "POST Notes New Remove"),
        (Access.Agent, "GET News Index"),
        (Access.Agent, "GET Notices Index"),
        (Access.Agent, "POST Notices Read"),
        (Access.Agent, "GET Outbox State"),
        (Access.Agent, "POST Outbox Retry Withdraw"),
        (Access.Agent, "GET QuotationEditor New Edit"),
        (Access.Agent, "POST QuotationEditor New Edit Totals"),
        (Access.Agent, "GET Quotations Index Details Pdf Remove"),
        (Access.Agent, "POST Quotations Copy MarkSent Accept Decline Reopen Remove"),
        (Access.Agent, "GET Signature Index"),
        (Access.Agent, "POST Signature Index"),
        (Access.Agent, "POST TicketReading Shown Read Unread"),
        (Access.Agent, "GET Tickets Index Details Entries New Edit"),
        (Access.Agent, "POST Tickets AddNote SetStatus New Edit"),
        (Access.Agent, "POST Undo Index"),
        (Access.Administrator, "GET Actions Index New Edit Remove"),
        (Access.Administrator, "POST Actions New Edit Remove"),
        (Access.Administrator, "GET Activity Index Live"),
        (Access.Administrator, "POST Bulk Delete"),
        (Access.Administrator, "GET Connections Index New Edit Disconnect Remove"),
        (Access.Administrator, "POST Connections New Edit Credentials SignIn Disconnect Remove"),
        (Access.Administrator, "GET Deleted Index"),
        (Access.Administrator, "POST Deleted PutBack"),
        (Access.Administrator, "POST Imports Start Cancel Retry RetryAll Check"),
        (Access.Administrator, "GET Inbox Delete"),
        (Access.Administrator, "POST Inbox Delete"),
        (Access.Administrator, "GET Inboxes Index Mail"),
        (Access.Administrator, "GET Mailboxes Index Add Edit Remove"),
        (Access.Administrator, "POST Mailboxes Add Edit SignIn Remove Test TestAll"),
        (Access.Administrator, "GET Handover Index"),
        (Access.Administrator, "POST Handover Index"),
        (Access.Administrator, "GET MatchingSettings Index"),
        (Access.Administrator, "POST MatchingSettings Index"),
        (Access.Administrator, "GET Modules Index"),
        (Access.Administrator, "POST Modules Switch"),
        (Access.Administrator, "GET QuotationSettings Index"),
        (Access.Administrator, "POST QuotationSettings Index Preview"),
        (Access.Administrator, "GET TicketStatuses Index New Edit Remove"),
        (Access.Administrator, "POST TicketStatuses New Edit Remove"),
        (Access.Administrator, "GET TryMatching Index"),
        (Access.Administrator, "GET Users Index New Edit"),
        (Access.Administrator, "POST Users New Edit"),
        (Access.Operator, "GET Tenants Index New"),
        (Access.Operator, "POST Tenants New"),
    ];

    /// <summary>By "VERB Controller/Action".</summary>
    public static IReadOnlyDictionary<string, Access> Expected { get; } = Lines.SelectMany(line => Names(line.Routes).Select(name => (name, line.Access)))
        .ToDictionary(pair => pair.name, pair => pair.Access);

    private static IEnumerable<string> Names(string line)
    {
        var words = line.Split(' ');
        return words.Skip(2).Select(action => $"{words[0]} {words[1]}/{action}");
    }
}
