using Microsoft.AspNetCore.Authorization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class NewsController(
    InboxBadge inbox, TicketBadge tickets, UnreadTotal total, News news, IAuthorizationService authorization, TimeProvider clock)
    : Web.Controllers.NewsController(inbox, tickets, total, news, authorization, clock);
