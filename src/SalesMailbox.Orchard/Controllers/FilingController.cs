using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class FilingController(
    InboxManager inbox,
    InboxLists lists,
    FilingForms forms,
    TicketPickers pickers,
    IStringLocalizer<Web.Controllers.FilingController> text)
    : Web.Controllers.FilingController(inbox, lists, forms, pickers, text);
