using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using SalesMailbox.Orchard.Security;

namespace SalesMailbox.Orchard.Navigation;

/// <summary>
/// Builds the menu: My Inbox, Tickets, and Clients for agents; Configuration > Sales > Sales Mailbox, Configuration > Tickets > Actions and
/// Statuses, and Configuration > Quotations for administrators (S3). Positions are compared part by part, as numbers.
/// </summary>
internal sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    private static readonly RouteValueDictionary Area = new() { ["area"] = "SalesMailbox.Orchard" };

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder
            .Add(S["Home"], "0.1", item => Page(item, "saleshome", "fa-house", "Home", SalesMailboxPermissions.UseMyInbox))
            .Add(S["Notifications"], "0.2", item => Page(item, "salesnotices", "fa-bell", "Notices", SalesMailboxPermissions.UseMyInbox))
            .Add(S["My Inbox"], "0.3", item => Page(item, "myinbox", "fa-inbox", "Inbox", SalesMailboxPermissions.UseMyInbox))
            .Add(S["Tickets"], "0.4", item => Page(item, "salestickets", "fa-ticket", "Tickets", SalesMailboxPermissions.ViewTickets))
            .Add(S["Clients"], "0.5", item => Page(item, "salesclients", "fa-building", "Clients", SalesMailboxPermissions.ViewTickets))
            .Add(
                S["Quotations"],
                "0.6",
                item => Page(item, "salesquotations", "fa-file-lines", "Quotations", SalesMailboxPermissions.UseQuotations))
            .Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
                .AddClass("menu-configuration").Id("configuration")
                .Add(S["Sales"], S["Sales"].PrefixPosition(), sales => sales
                    .Add(S["Sales Mailbox"], S["Sales Mailbox"].PrefixPosition(), item => item
                        .AddClass("salesmailbox").Id("salesmailbox").Action("Index", "Connections", Area)
                        .Permission(SalesMailboxPermissions.ManageSalesMailboxes).LocalNav()))
                .Add(S["Tickets"], S["Tickets"].PrefixPosition(), tickets => tickets
                    .Add(S["Actions"], S["Actions"].PrefixPosition(), item => item
                        .AddClass("salesactions").Id("salesactions").Action("Index", "Actions", Area)
                        .Permission(SalesMailboxPermissions.ManageActions).LocalNav())
                    .Add(S["Statuses"], S["Statuses"].PrefixPosition(), item => item
                        .AddClass("salesstatuses").Id("salesstatuses").Action("Index", "TicketStatuses", Area)
                        .Permission(SalesMailboxPermissions.ManageActions).LocalNav()))
                .Add(S["Quotations"], S["Quotations"].PrefixPosition(), item => item
                    .AddClass("quotationsettings").Id("quotationsettings").Action("Index", "QuotationSettings", Area)
                    .Permission(SalesMailboxPermissions.ManageQuotationSettings).LocalNav()));
        return ValueTask.CompletedTask;
    }

    private static void Page(NavigationItemBuilder item, string id, string icon, string controller, Permission permission) => item
        .Id(id)
        .AddClass("icon-class-fa-solid")
        .AddClass("icon-class-" + icon)
        .Action("Index", controller, Area)
        .Permission(permission)
        .LocalNav();
}
