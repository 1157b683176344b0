using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class DeletedController(
    IMessageStore messages,
    IMessageMoveStore history,
    IAgentDirectory agents,
    MessageMover mover,
    MailAccess access,
    MailReaders readers,
    IStringLocalizer<Web.Controllers.DeletedController> text)
    : Web.Controllers.DeletedController(messages, history, agents, mover, access, readers, text);
