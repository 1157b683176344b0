using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class MovesController(
    MailAccess access,
    MailReaders readers,
    MessageMover mover,
    ITicketStore tickets,
    IClientStore clients,
    TicketPickers pickers,
    IStringLocalizer<Web.Controllers.MovesController> text)
    : Web.Controllers.MovesController(access, readers, mover, tickets, clients, pickers, text);
