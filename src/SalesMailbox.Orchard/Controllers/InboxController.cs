using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class InboxController(
    InboxManager inbox,
    InboxLists lists,
    MailViews views,
    IAuthorizationService authorization,
    IStringLocalizer<Web.Controllers.InboxController> text)
    : Web.Controllers.InboxController(inbox, lists, views, authorization, text);
