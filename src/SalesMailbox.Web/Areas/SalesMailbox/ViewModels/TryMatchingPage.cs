using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.Web.ViewModels;

/// <param name="Report">Null until it was run.</param>
/// <param name="Readable">Ids of those mails that the reader may open.</param>
public sealed record TryMatchingPage(ConnectionTabs Tabs, MatchingType Other, int Days, DryRunReport? Report, IReadOnlySet<string> Readable);
