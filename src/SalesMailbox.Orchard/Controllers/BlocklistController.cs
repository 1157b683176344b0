using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class BlocklistController(
    BlocklistManager blocklist,
    BlockedLabelManager labels,
    MailLabelReader reader,
    SenderRulePages pages,
    IStringLocalizer<Web.Controllers.BlocklistController> text)
    : Web.Controllers.BlocklistController(blocklist, labels, reader, pages, text);
