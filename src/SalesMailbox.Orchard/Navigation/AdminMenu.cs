using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using SalesMailbox.Orchard.Security;

namespace SalesMailbox.Orchard.Navigation;

/// <summary>My Inbox, Tickets and Clients for agents; Configuration > Sales > Sales Mailbox for administrators (S3).</summary>
public sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    private static readonly RouteValueDictionary Area = new() { ["area"] = "SalesMailbox.Orchard" };

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder
            .Add(S["My Inbox"], "1.1", item => item
                .AddClass("my-inbox").Id("myinbox").Action("Index", "Inbox", Area).Permission(SalesMailboxPermissions.UseMyInbox).LocalNav())
            .Add(S["Tickets"], "1.2", item => item
                .AddClass("sales-tickets").Id("salestickets").Action("Index", "Tickets", Area).Permission(SalesMailboxPermissions.ViewTickets).LocalNav())
            .Add(S["Clients"], "1.3", item => item
                .AddClass("sales-clients").Id("salesclients").Action("Index", "Clients", Area).Permission(SalesMailboxPermissions.ViewTickets).LocalNav())
            .Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
                .AddClass("menu-configuration").Id("configuration")
                .Add(S["Sales"], S["Sales"].PrefixPosition(), sales => sales
                    .Add(S["Sales Mailbox"], S["Sales Mailbox"].PrefixPosition(), item => item
                        .AddClass("salesmailbox").Id("salesmailbox").Action("Index", "Connections", Area)
                        .Permission(SalesMailboxPermissions.ManageSalesMailboxes).LocalNav())));
        return ValueTask.CompletedTask;
    }
}
