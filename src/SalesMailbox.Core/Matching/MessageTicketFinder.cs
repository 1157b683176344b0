using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>Finds the tickets that have the messages with given Message-IDs. Two indexed lookups.</summary>
public sealed class MessageTicketFinder(IMessageStore messages, ITicketStore tickets)
{
    private const int MaxMessages = 200;

    /// <summary>A known message on a ticket.</summary>
    internal sealed record Hit(string InternetMessageId, MailMessage Message, Ticket Ticket);

    /// <param name="ids">In order of preference.</param>
    /// <param name="self">The message itself, which is never a hit. Copies in its mailbox are preferred to others.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    internal async Task<List<Hit>> FindAsync(IReadOnlyList<string> ids, MailMessage self, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var known = (await messages.FindByInternetMessageIdsAsync(ids, MaxMessages, cancellationToken))
            .Where(message => message.Id != self.Id
                && message is { Place: MessagePlace.Ticket, TicketId: not null, InternetMessageId: not null })
            .OrderByDescending(message => message.MailboxId == self.MailboxId)
            .ThenByDescending(message => message.ReceivedAt)
            .ThenBy(message => message.Id, StringComparer.Ordinal)
            .ToLookup(message => message.InternetMessageId!, StringComparer.Ordinal);
        var ticketIds = known.SelectMany(group => group).Select(message => message.TicketId!).Distinct().ToList();
        var found = ticketIds.Count == 0
            ? []
            : (await tickets.FindManyAsync(ticketIds, cancellationToken)).ToDictionary(ticket => ticket.Id);

        return
        [
            .. ids.SelectMany(id => known[id].Select(message => (id, message)))
                .Where(item => found.ContainsKey(item.message.TicketId!))
                .Select(item => new Hit(item.id, item.message, found[item.message.TicketId!])),
        ];
    }

    internal static TicketCandidate CandidateOf(Ticket ticket, string sender)
    {
        var contact = ticket.Contacts.FirstOrDefault(row => row.Address == sender)
            ?? ticket.Contacts.OrderBy(row => row.Position).FirstOrDefault();

        return new TicketCandidate(
            ticket.Id, ticket.Number, ticket.Summary, ticket.ClientId ?? "", contact?.ContactId ?? "", contact?.Address ?? "",
            ticket.LastActivityAt,
            contact is not null && contact.Address == sender);
    }
}
