using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class TryMatchingController(
    IConnectionStore connections,
    MatchingDryRun dryRun,
    IMessageStore messages,
    MailAccess access,
    MailReaders readers)
    : Web.Controllers.TryMatchingController(connections, dryRun, messages, access, readers);
