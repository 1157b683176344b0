using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class ConnectionsController(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IGrantStore grants,
    ConnectionManager manager,
    SignInManager signIn,
    ConnectionTypes types,
    MailboxRows rows,
    EndingSignIns ending,
    TimeProvider clock,
    IStringLocalizer<Web.Controllers.ConnectionsController> text)
    : Web.Controllers.ConnectionsController(connections, mailboxes, grants, manager, signIn, types, rows, ending, clock, text);
