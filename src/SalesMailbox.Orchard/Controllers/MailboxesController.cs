using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class MailboxesController(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IAgentDirectory agents,
    MailboxManager manager,
    SignInManager signIn,
    MailboxConnector connector,
    EndingSignIns ending,
    MailboxRows rows,
    IStringLocalizer<Web.Controllers.MailboxesController> text)
    : Web.Controllers.MailboxesController(connections, mailboxes, agents, manager, signIn, connector, ending, rows, text);
