using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>
/// Removes what belongs only to a ticket. Messages are never lost: a ticket that has messages or quotations is not removed.
/// </summary>
public sealed class TicketRemoval(ITicketStore tickets, ITicketQuotations quotations, UnreadEmails unread)
{
    /// <summary>Stages the removal of the ticket's timeline; the caller removes the ticket in the same commit.</summary>
    /// <param name="leaving">Messages that the caller removes from the ticket in the same commit.</param>
    /// <returns>Refused if the ticket has other messages, or a quotation.</returns>
    public async Task<Result> ClearAsync(
        string ticketId, IReadOnlyCollection<string>? leaving = null, CancellationToken cancellationToken = default)
    {
        if (await quotations.HasAnyAsync(ticketId, cancellationToken))
        {
            return Result.Refused(TicketErrors.HasQuotations);
        }

        var entries = new List<TimelineEntry>();
        string? after = null;
        do
        {
            var page = await tickets.ListEntriesAsync(ticketId, new PageRequest(after, 200), cancellationToken);
            entries.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null && !entries.Exists(IsMail));

        if (entries.Exists(IsMail))
        {
            return Result.Refused(TicketErrors.HasEmail);
        }

        foreach (var entry in entries)
        {
            await tickets.RemoveEntryAsync(entry, cancellationToken);
        }

        await unread.RemovedAsync(ticketId, cancellationToken);

        return Result.Success;

        bool IsMail(TimelineEntry entry) => entry.MessageId is not null && leaving?.Contains(entry.MessageId) != true;
    }
}
