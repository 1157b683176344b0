using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>Removes what belongs to a ticket alone. Mail is never lost with one: a ticket that has mail stays, and so does one that has quotations.</summary>
public sealed class TicketRemoval(ITicketStore tickets, ITicketQuotations quotations, UnreadEmails unread)
{
    /// <summary>Tells the store that the ticket's timeline goes; the caller removes the ticket in the same commit.</summary>
    /// <param name="leaving">Messages that the caller takes off the ticket in the same commit.</param>
    /// <returns>Refused where there is other mail on it, or a quotation.</returns>
    public async Task<Result> ClearAsync(string ticketId, IReadOnlyCollection<string>? leaving = null, CancellationToken cancellationToken = default)
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
