using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class TicketReadingController(
    ITicketStore tickets,
    TicketReadMarker reading,
    IUnreadEmailStore unread,
    InboxBadge inbox,
    TicketBadge badge,
    UnreadTotal total,
    IStringLocalizer<Web.Controllers.TicketReadingController> text)
    : Web.Controllers.TicketReadingController(tickets, reading, unread, inbox, badge, total, text);
