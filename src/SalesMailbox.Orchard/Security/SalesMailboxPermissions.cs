using OrchardCore.Security.Permissions;

namespace SalesMailbox.Orchard.Security;

/// <summary>The module's permissions, as the site's Roles page shows them.</summary>
public static class SalesMailboxPermissions
{
    /// <summary>Manages connections, mailboxes, imports, and matching settings.</summary>
    public static readonly Permission ManageSalesMailboxes =
        new("ManageSalesMailboxes", "Manage sales mailboxes", isSecurityCritical: true);

    /// <summary>Deletes email from My Inbox and restores it.</summary>
    public static readonly Permission DeleteInboxMail = new("DeleteSalesInboxMail", "Delete email from My Inbox", isSecurityCritical: true);

    /// <summary>Edits the actions of tickets.</summary>
    public static readonly Permission ManageActions = new("ManageSalesActions", "Manage actions");

    /// <summary>Uses My Inbox and signs in to one's own mailboxes. Makes a user an agent.</summary>
    public static readonly Permission UseMyInbox = new("UseSalesInbox", "Use My Inbox");

    /// <summary>Reads email in other agents' inboxes without changing it.</summary>
    public static readonly Permission ViewAllInboxes = new("ViewAllSalesInboxes", "View all inboxes", isSecurityCritical: true);

    /// <summary>Views tickets, clients, and contacts.</summary>
    public static readonly Permission ViewTickets = new("ViewSalesTickets", "View tickets and clients", [UseMyInbox]);

    /// <summary>Creates and changes tickets, clients, and contacts.</summary>
    public static readonly Permission EditTickets = new("EditSalesTickets", "Edit tickets and clients", [UseMyInbox]);

    /// <summary>Creates and sends quotations.</summary>
    public static readonly Permission UseQuotations = new("UseSalesQuotations", "Create and send quotations", [UseMyInbox]);

    /// <summary>Edits the settings of quotations.</summary>
    public static readonly Permission ManageQuotationSettings =
        new("ManageSalesQuotationSettings", "Manage quotation settings", isSecurityCritical: true);

    /// <summary>The permissions that the role of agents has by default.</summary>
    public static IReadOnlyList<Permission> ForAgents { get; } = [UseMyInbox, ViewTickets, EditTickets, UseQuotations];

    /// <summary>The permissions that only administrators have by default, in addition to those of agents.</summary>
    public static IReadOnlyList<Permission> ForAdministrators { get; } =
        [ManageSalesMailboxes, DeleteInboxMail, ViewAllInboxes, ManageActions, ManageQuotationSettings];
}
