using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Web.ViewModels;

/// <param name="Report">Null before it was run.</param>
/// <param name="Readable">The ids of the messages that the reader may open. The other messages aren't shown.</param>
public sealed record TryMatchingPage(
    ConnectionTabs Tabs, MatchingType Other, int Days, DryRunReport? Report, IReadOnlySet<string> Readable);
