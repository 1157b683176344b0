using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Filing;

/// <summary>
/// Moves the unfiled beginning of a conversation in its agent's mailboxes (for example, an offer written in the email program) to the
/// ticket that the reply opens. Stages changes; the caller commits.
/// </summary>
public sealed class EarlierMessageFiler(IMessageStore messages, ITicketStore tickets, IMessageMoveStore moves, TicketMail mail)
{
    private const int MaxMessages = 100;

    // The In-Reply-To of the messages found leads further back if a program has shortened the References.
    private const int MaxSteps = 5;

    /// <param name="reply">The message that opens a ticket.</param>
    /// <param name="references">The References of the reply; In-Reply-To is on the message.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    /// <returns>The unfiled messages of the same conversation and agent, oldest first.</returns>
    internal async Task<IReadOnlyList<MailMessage>> FindAsync(
        MailMessage reply, IReadOnlyList<string> references, CancellationToken cancellationToken)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var found = new Dictionary<string, MailMessage>(StringComparer.Ordinal);
        IReadOnlyList<string> ids = InternetMessageId.NearestFirst(reply.InReplyTo, references);
        for (var step = 0; step < MaxSteps && ids.Count > 0 && found.Count < MaxMessages; step++)
        {
            asked.UnionWith(ids);
            var known = await messages.FindByInternetMessageIdsAsync(ids, 2 * MaxMessages, cancellationToken);
            foreach (var message in known.Where(
                message => message.Place == MessagePlace.Unfiled && message.AgentId == reply.AgentId && message.Id != reply.Id))
            {
                found.TryAdd(message.Id, message);
            }

            ids = [.. found.Values.Select(message => message.InReplyTo)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Where(id => !asked.Contains(id))];
        }

        return [.. found.Values.OrderBy(message => message.ReceivedAt)
            .ThenBy(message => message.Id, StringComparer.Ordinal)
            .Take(MaxMessages)];
    }

    /// <param name="ticket">The ticket that the reply opened.</param>
    /// <param name="earlier">The messages that <see cref="FindAsync"/> found.</param>
    /// <param name="agentId">Null for the import.</param>
    /// <param name="at">The time of the step that opened the ticket.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    internal async Task PutAsync(
        Ticket ticket, IReadOnlyList<MailMessage> earlier, string? agentId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // A message that two mailboxes of the agent received is on the timeline once.
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var message in earlier)
        {
            await mail.PlaceAsync(message, MessagePlace.Ticket, ticket.Id, null, agentId, at, cancellationToken, MatchReason.Conversation);
            if (message.Fingerprint.Length == 0 || shown.Add(message.Fingerprint))
            {
                await mail.AddEntryAsync(ticket, message, agentId, cancellationToken);
            }
        }
    }

    /// <summary>Undoes the <see cref="PutAsync"/> of that time, for the messages that nobody has moved since.</summary>
    /// <returns>The messages that are unfiled again.</returns>
    internal async Task<IReadOnlyCollection<string>> TakeBackAsync(
        Ticket ticket, string agentId, DateTimeOffset opened, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entries = (await tickets.ListEntriesAsync(ticket.Id, new PageRequest(Size: 200), cancellationToken)).Items
            .Where(entry => entry.MessageId is not null)
            .ToList();
        var steps = entries.Count == 0
            ? null
            : await moves.FindLastAsync([.. entries.Select(entry => entry.MessageId!)], cancellationToken);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (steps!.GetValueOrDefault(entry.MessageId!) is { Reason: MatchReason.Conversation } step && step.ToTicketId == ticket.Id
                && step.AgentId == agentId && step.At == opened
                && await messages.FindAsync(entry.MessageId!, cancellationToken) is { } message && message.TicketId == ticket.Id)
            {
                await tickets.RemoveEntryAsync(entry, cancellationToken);
                await mail.RemovedFromTicketAsync(ticket, [message.Id], cancellationToken);
                foreach (var one in (await mail.CopiesOnAsync(message, ticket.Id, cancellationToken))
                    .Where(copy => copy.AgentId == agentId)
                    .Append(message))
                {
                    await mail.PlaceAsync(one, MessagePlace.Unfiled, null, null, agentId, now, cancellationToken, MatchReason.Undone);
                }

                taken.Add(message.Id);
            }
        }

        return taken;
    }
}
