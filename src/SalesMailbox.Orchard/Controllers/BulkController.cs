using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class BulkController(
    InboxManager inbox,
    InboxLists lists,
    InboxBulk bulk,
    BulkForms forms,
    BulkAnswers answers,
    IStringLocalizer<Web.Controllers.BulkController> text)
    : Web.Controllers.BulkController(inbox, lists, bulk, forms, answers, text);
