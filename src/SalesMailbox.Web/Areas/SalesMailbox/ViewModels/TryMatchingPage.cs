using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Web.ViewModels;

/// <param name="Report">Null until it was run.</param>
/// <param name="Readable">Ids of those messages that the reader may open; of the others nothing is shown.</param>
public sealed record TryMatchingPage(ConnectionTabs Tabs, MatchingType Other, int Days, DryRunReport? Report, IReadOnlySet<string> Readable);
