using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Server.Navigation;

/// <summary>
/// Builds the side navigation. It contains only pages that exist and that the user may open, and no page of the module while the module is
/// off (S2, S3).
/// </summary>
internal sealed class MainMenu(IModuleState module, IAuthorizationService authorization, IStringLocalizer<MainMenu> text)
{
    private const string ModuleArea = "SalesMailbox";

    public async Task<IReadOnlyList<MenuSection>> BuildAsync(ClaimsPrincipal user, IUrlHelper urls)
    {
        if (user.Identity?.IsAuthenticated != true)
        {
            return [];
        }

        var on = await module.IsEnabledAsync(urls.ActionContext.HttpContext.RequestAborted);
        List<MenuSection> sections =
        [
            new("", null, await EntriesAsync(user, urls, on ? Work() : [])),
            new(text["Configuration"], text["Sales"], await EntriesAsync(user, urls, on ? Sales() : [])),
            new(text["Configuration"], text["Tickets"], await EntriesAsync(user, urls, on ? Tickets() : [])),
            new(text["Configuration"], null, await EntriesAsync(user, urls, on ? Configuration() : [])),
            new(text["System"], null, await EntriesAsync(user, urls, System())),
        ];
        return [.. sections.Where(section => section.Entries.Count > 0)];
    }

    private IEnumerable<Item> Work() =>
    [
        new(text["Home"], "house", ModuleArea, Policies.UseIntegrations, "Home"),
        new(text["Notifications"], "bell", ModuleArea, Policies.UseIntegrations, "Notices"),
        new(text["My Inbox"], "inbox", ModuleArea, Policies.UseInbox, "Inbox", "Inboxes", "Filing", "Bulk", "InboxRules", "Blocklist",
            "Deleted"),
        new(text["Tickets"], "ticket-perforated", ModuleArea, Policies.ViewTickets, "Tickets", "Compose", "TicketReading"),
        new(text["Clients"], "building", ModuleArea, Policies.ViewClients, "Clients", "ClientSettings"),
        new(text["Quotations"], "file-text", ModuleArea, Policies.UseQuotations, "Quotations", "QuotationEditor"),
    ];

    private IEnumerable<Item> Sales() =>
    [
        new(text["Sales Mailbox"], "envelope", ModuleArea, Policies.ManageConnections, "Connections", "Mailboxes", "Activity",
            "TryMatching", "MatchingSettings"),
    ];

    private IEnumerable<Item> Configuration() =>
    [
        new(text["Quotations"], "file-text", ModuleArea, Policies.ManageQuotationSettings, "QuotationSettings"),
    ];

    private IEnumerable<Item> Tickets() =>
    [
        new(text["Actions"], "list-ul", ModuleArea, Policies.ManageActions, "Actions"),
        new(text["Statuses"], "circle", ModuleArea, Policies.ManageActions, "TicketStatuses"),
    ];

    private IEnumerable<Item> System() =>
    [
        new(text["Modules"], "toggles", "", ServerPolicies.ManageUsers, "Modules"),
        new(text["Company"], "building", "", ServerPolicies.ManageUsers, "Company"),
        new(text["Users"], "people", "", ServerPolicies.ManageUsers, "Users"),
        new(text["Sign-in"], "shield-check", "", ServerPolicies.ManageUsers, "SignInSettings"),
        new(text["Tenants"], "diagram-3", "", ServerPolicies.OperateTenants, "Tenants"),
    ];

    private async Task<IReadOnlyList<MenuEntry>> EntriesAsync(ClaimsPrincipal user, IUrlHelper urls, IEnumerable<Item> items)
    {
        var current = urls.ActionContext.RouteData.Values["controller"] as string;
        var entries = new List<MenuEntry>();
        foreach (var item in items)
        {
            if (urls.Action("Index", item.Controllers[0], new { area = item.Area }) is { } url
                && (await authorization.AuthorizeAsync(user, item.Policy)).Succeeded)
            {
                entries.Add(new MenuEntry(item.Text, item.Icon, url, item.Controllers.Contains(current), item.Controllers[0]));
            }
        }

        return entries;
    }

    /// <param name="Controllers">The entry links to the Index action of the first one and is marked as current on pages of all of
    /// them.</param>
    private sealed record Item(string Text, string Icon, string Area, string Policy, params string[] Controllers);
}
