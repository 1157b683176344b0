namespace SalesMailbox.Web.Security;

/// <summary>
/// The names of the authorization policies of the pages. A host maps each to its own roles or permissions; a page never names a role.
/// </summary>
public static class Policies
{
    /// <summary>
    /// Configuration > Sales > Sales Mailbox: connections, their mailboxes, activity, and matching settings. For administrators.
    /// </summary>
    public const string ManageConnections = "SalesMailbox.ManageConnections";

    /// <summary>Home, and My Account > Integrations: sign in to one's own mailboxes and sign out. For all agents.</summary>
    public const string UseIntegrations = "SalesMailbox.UseIntegrations";

    /// <summary>My Inbox, with the agent's own email only. For all agents.</summary>
    public const string UseInbox = "SalesMailbox.UseInbox";

    /// <summary>Deletes email from My Inbox (B6). For administrators only.</summary>
    public const string DeleteInboxMail = "SalesMailbox.DeleteInboxMail";

    /// <summary>Configuration > Tickets > Actions (O1). For administrators.</summary>
    public const string ManageActions = "SalesMailbox.ManageActions";

    /// <summary>
    /// Reads email in other agents' inboxes, without changing anything. For administrators and users who have been granted this permission.
    /// </summary>
    public const string ViewAllInboxes = "SalesMailbox.ViewAllInboxes";

    /// <summary>Views tickets and their timelines. For all agents.</summary>
    public const string ViewTickets = "SalesMailbox.ViewTickets";

    /// <summary>Creates and changes tickets, and runs actions on them. For all agents.</summary>
    public const string EditTickets = "SalesMailbox.EditTickets";

    /// <summary>Views clients, contacts, and CRM notes. For all agents.</summary>
    public const string ViewClients = "SalesMailbox.ViewClients";

    /// <summary>Creates and changes clients, contacts, and CRM notes. For all agents.</summary>
    public const string EditClients = "SalesMailbox.EditClients";

    /// <summary>Creates, sends, and closes quotations. For all agents.</summary>
    public const string UseQuotations = "SalesMailbox.UseQuotations";

    /// <summary>Configuration > Quotations. For administrators.</summary>
    public const string ManageQuotationSettings = "SalesMailbox.ManageQuotationSettings";

    /// <summary>The policies that only administrators satisfy, unless they grant them to others.</summary>
    public static IReadOnlyList<string> Administrators { get; } =
        [ManageConnections, DeleteInboxMail, ViewAllInboxes, ManageActions, ManageQuotationSettings];

    /// <summary>The policies that every agent satisfies.</summary>
    public static IReadOnlyList<string> Agents { get; } =
        [UseIntegrations, UseInbox, ViewTickets, EditTickets, ViewClients, EditClients, UseQuotations];
}
