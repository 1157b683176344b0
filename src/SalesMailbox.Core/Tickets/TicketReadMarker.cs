using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>
/// Marks the email of a ticket as read or unread for one agent (A1). Uses its own scopes. Commits. If the email is moved or the ticket is
/// assigned at the same time, the work is repeated with the new data.
/// </summary>
public sealed class TicketReadMarker(IWorkScopes scopes, TimeProvider time)
{
    private const int Look = 100;

    /// <summary>Marks these emails, or all emails of the ticket, as read.</summary>
    /// <param name="agent">The agent whose marks change.</param>
    /// <param name="ticketId">The ticket that was shown.</param>
    /// <param name="messageIds">The messages that were shown; null for all. Later messages stay unread.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public Task MarkReadAsync(
        Agent agent, string ticketId, IReadOnlyCollection<string>? messageIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return scopes.WriteAsync(
            async services =>
            {
                var unread = services.GetRequiredService<IUnreadEmailStore>();
                var mine = (await unread.ListByTicketAsync(ticketId, cancellationToken)).Where(row => row.AgentId == agent.Id).ToList();
                var seen = mine.Where(row => messageIds is null || messageIds.Contains(row.MessageId)).ToList();
                foreach (var row in seen)
                {
                    await unread.RemoveAsync(row, cancellationToken);
                }

                if (seen.Count == mine.Count)
                {
                    await services.GetRequiredService<INoticeStore>().ReadAsync(
                        agent.Id, ClientReplies.NoticeKey(ticketId), time.GetUtcNow(), cancellationToken);
                }
            },
            refused: null,
            cancellationToken);
    }

    /// <summary>Marks the newest received email of the ticket as unread for the agent.</summary>
    public async Task<Result> MarkUnreadAsync(Agent agent, string ticketId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var marked = await scopes.WriteAsync(
            async services =>
            {
                if (await NewestAsync(services, ticketId, cancellationToken) is not { } newest)
                {
                    return false;
                }

                var email = new UnreadEmail
                {
                    AgentId = agent.Id,
                    TicketId = ticketId,
                    MessageId = newest.Id,
                    ReceivedAt = newest.ReceivedAt,
                    At = newest.ImportedAt,
                };
                await services.GetRequiredService<IUnreadEmailStore>().AddOnceAsync(email, cancellationToken);
                return true;
            },
            refused: null,
            cancellationToken);
        return marked ? Result.Success : Result.Refused(TicketErrors.NothingToMarkUnread);
    }

    private static async Task<MailMessage?> NewestAsync(IServiceProvider services, string ticketId, CancellationToken cancellationToken)
    {
        var entries = await services.GetRequiredService<ITicketStore>().ListEntriesAsync(
            ticketId, new PageRequest(Size: Look), cancellationToken);
        var ids = entries.Items.Where(entry => entry.Kind == TimelineKind.Email).Select(entry => entry.MessageId).OfType<string>().ToList();
        return ids.Count == 0
            ? null
            : (await services.GetRequiredService<IMessageStore>().FindManyAsync(ids, cancellationToken))
                .Where(message => message.TicketId == ticketId && message.Direction == MessageDirection.Incoming)
                .MaxBy(message => message.ReceivedAt);
    }
}
