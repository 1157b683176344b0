using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Sending;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class OutboxController(
    IOutboxStore store,
    Outbox outbox,
    ISendLauncher launcher,
    OutgoingViews views,
    IStringLocalizer<Web.Controllers.OutboxController> text)
    : Web.Controllers.OutboxController(store, outbox, launcher, views, text);
