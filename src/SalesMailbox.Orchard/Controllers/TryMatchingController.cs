using OrchardCore.Admin;
using OrchardCore.Modules;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Orchard.Controllers;

/// <inheritdoc/>
[Admin("mailbox/{controller}/{action}/{id?}", "SalesMailbox{controller}{action}")]
[Feature(Features.Pages)]
public sealed class TryMatchingController(
    IConnectionStore connections,
    MatchingDryRun dryRun)
    : Web.Controllers.TryMatchingController(connections, dryRun);
