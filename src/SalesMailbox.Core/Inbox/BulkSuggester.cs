using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// Ranks open tickets for several emails: the tickets that match most of them first, and among those the best match first.
/// </summary>
public sealed class BulkSuggester(TicketSuggester suggester)
{
    private const int Max = 10;

    // Each message costs several lookups; the first ones indicate where the others belong.
    private const int Asked = 10;

    /// <summary>Ranks open tickets for the messages, best match first.</summary>
    public async Task<IReadOnlyList<TicketSuggestion>> SuggestAsync(
        IReadOnlyList<MailMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var asked = messages.Take(Asked).ToList();
        var found = new List<(TicketSuggestion Suggestion, int Rank)>();
        foreach (var message in asked)
        {
            found.AddRange((await suggester.SuggestAsync(message, cancellationToken: cancellationToken)).Tickets
                .Select((suggestion, rank) => (suggestion, rank)));
        }

        return
        [
            .. found.GroupBy(item => item.Suggestion.Ticket.Id)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Min(item => item.Rank))
                .Take(Max)
                .Select(group => group.Count() == asked.Count
                    ? group.First().Suggestion
                    : new TicketSuggestion(
                        group.First().Suggestion.Ticket,
                        SuggestionTexts.AppliesToSome.With(asked.Count, group.Count(), group.First().Suggestion.Reason))),
        ];
    }
}
