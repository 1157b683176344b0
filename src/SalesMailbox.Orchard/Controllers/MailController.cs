using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Messages;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class MailController(
    MailAccess access,
    MailReaders readers,
    MailViews views,
    MailHistory history,
    IRawStore raws,
    MailContents contents,
    IStringLocalizer<Web.Controllers.MailController> text)
    : Web.Controllers.MailController(access, readers, views, history, raws, contents, text);
