using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class NoticesController(
    INoticeStore notices,
    IMailboxStore mailboxes,
    IUnitOfWork work,
    TimeProvider clock,
    IStringLocalizer<Web.Controllers.NoticesController> text)
    : Web.Controllers.NoticesController(notices, mailboxes, work, clock, text);
