using OrchardCore.Security.Permissions;

namespace SalesMailbox.Orchard.Security;

/// <summary>The module's permissions, as the site's Roles page shows them.</summary>
public static class SalesMailboxPermissions
{
    public static readonly Permission ManageSalesMailboxes = new("ManageSalesMailboxes", "Manage sales mailboxes", isSecurityCritical: true);

    public static readonly Permission DeleteInboxMail = new("DeleteSalesInboxMail", "Delete inbox mail", isSecurityCritical: true);

    public static readonly Permission ManageActions = new("ManageSalesActions", "Manage actions");

    public static readonly Permission UseMyInbox = new("UseSalesInbox", "Use My Inbox");

    public static readonly Permission ViewAllInboxes = new("ViewAllSalesInboxes", "View all inboxes", isSecurityCritical: true);

    public static readonly Permission ViewTickets = new("ViewSalesTickets", "View tickets and clients", [UseMyInbox]);

    public static readonly Permission EditTickets = new("EditSalesTickets", "Edit tickets and clients", [UseMyInbox]);

    public static readonly Permission UseQuotations = new("UseSalesQuotations", "Make and send quotations", [UseMyInbox]);

    public static readonly Permission ManageQuotationSettings = new("ManageSalesQuotationSettings", "Manage settings of quotations", isSecurityCritical: true);

    public static IReadOnlyList<Permission> ForAgents { get; } = [UseMyInbox, ViewTickets, EditTickets, UseQuotations];

    public static IReadOnlyList<Permission> ForAdministrators { get; } = [ManageSalesMailboxes, DeleteInboxMail, ViewAllInboxes, ManageActions, ManageQuotationSettings];
}
