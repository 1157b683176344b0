using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class InboxRulesController(
    SenderRuleManager rules,
    SenderRulePages pages,
    BlocklistManager blocklist,
    BlockedLabelManager labels,
    TicketPickers tickets,
    ClientPickers clients,
    IStringLocalizer<Web.Controllers.InboxRulesController> text)
    : Web.Controllers.InboxRulesController(rules, pages, blocklist, labels, tickets, clients, text);
