using Microsoft.AspNetCore.Authorization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class HomeController(
    IMailboxStore mailboxes,
    IMessageStore messages,
    INoticeStore notices,
    MailboxRows rows,
    TicketLists tickets,
    TicketBadge badge,
    IAuthorizationService authorization,
    IUnitOfWork work,
    TimeProvider clock)
    : Web.Controllers.HomeController(mailboxes, messages, notices, rows, tickets, badge, authorization, work, clock);
