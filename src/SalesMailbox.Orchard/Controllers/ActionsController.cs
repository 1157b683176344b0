using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class ActionsController(
    IActionDefinitionStore actions,
    ActionDefinitionManager manager,
    ITicketStore tickets,
    IMailboxStore mailboxes,
    FromChoicesReader choices,
    IStringLocalizer<Web.Controllers.ActionsController> text)
    : Web.Controllers.ActionsController(actions, manager, tickets, mailboxes, choices, text);
