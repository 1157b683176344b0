namespace SalesMailbox.Web.Security;

/// <summary>
/// Names of the authorisation policies the pages ask for. A host maps each to its own roles or permissions; a page never names a role.
/// </summary>
public static class Policies
{
    /// <summary>Configuration > Sales > Sales Mailbox: connections, their mailboxes, activity, matching settings. Administrators.</summary>
    public const string ManageConnections = "SalesMailbox.ManageConnections";

    /// <summary>Home, and My Account > Integrations: sign one's own mailboxes in and out. Every agent.</summary>
    public const string UseIntegrations = "SalesMailbox.UseIntegrations";

    /// <summary>My Inbox. Every agent, their own mail only.</summary>
    public const string UseInbox = "SalesMailbox.UseInbox";

    /// <summary>Delete mail from My Inbox (B6). Administrators only.</summary>
    public const string DeleteInboxMail = "SalesMailbox.DeleteInboxMail";

    /// <summary>Configuration > Tickets > Actions (O1). Administrators.</summary>
    public const string ManageActions = "SalesMailbox.ManageActions";

    /// <summary>Read the mail in other agents' inboxes, and do nothing with it. Administrators, and those they give it to.</summary>
    public const string ViewAllInboxes = "SalesMailbox.ViewAllInboxes";

    public const string ViewTickets = "SalesMailbox.ViewTickets";

    public const string EditTickets = "SalesMailbox.EditTickets";

    public const string ViewClients = "SalesMailbox.ViewClients";

    public const string EditClients = "SalesMailbox.EditClients";

    /// <summary>Make, send and answer quotations. Every agent.</summary>
    public const string UseQuotations = "SalesMailbox.UseQuotations";

    /// <summary>Configuration > Quotations. Administrators.</summary>
    public const string ManageQuotationSettings = "SalesMailbox.ManageQuotationSettings";

    /// <summary>Policies that administrators alone satisfy, unless they give them to others.</summary>
    public static IReadOnlyList<string> Administrators { get; } = [ManageConnections, DeleteInboxMail, ViewAllInboxes, ManageActions, ManageQuotationSettings];

    /// <summary>Policies that every agent satisfies.</summary>
    public static IReadOnlyList<string> Agents { get; } = [UseIntegrations, UseInbox, ViewTickets, EditTickets, ViewClients, EditClients, UseQuotations];
}
