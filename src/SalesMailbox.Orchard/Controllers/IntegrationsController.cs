using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class IntegrationsController(
    IMailboxStore mailboxes,
    SignInManager signIn,
    MailboxConnector connector,
    ImportControl imports,
    MailboxRows rows,
    EndingSignIns ending,
    IStringLocalizer<Web.Controllers.IntegrationsController> text)
    : Web.Controllers.IntegrationsController(mailboxes, signIn, connector, imports, rows, ending, text);
