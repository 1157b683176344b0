using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class TicketStatusesController(
    ITicketStore tickets, TicketStatusManager manager, IStringLocalizer<Web.Controllers.TicketStatusesController> text)
    : Web.Controllers.TicketStatusesController(tickets, manager, text);
