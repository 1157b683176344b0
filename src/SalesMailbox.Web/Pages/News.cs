using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.Pages;

/// <summary>A new email in a browser notification: its sender and its ticket, without its content.</summary>
/// <param name="Id">The id of the message or its substitute, so that each email causes only one notification.</param>
public sealed record NewsItem(string Id, string Title, string Url);

/// <summary>Finds the email that an agent received since the page's last request, with a few indexed queries.</summary>
public sealed class News(IUnreadEmailStore unread, ITicketStore tickets, IMessageStore messages, IStringLocalizer<News> text)
{
    private const int Max = 20;

    /// <param name="agent">The agent.</param>
    /// <param name="since">Only email that was imported, or put on a ticket, after this time.</param>
    /// <param name="inboxUrl">Returns the address of an email in My Inbox; null if the agent may not open it.</param>
    /// <param name="ticketUrl">Returns the address of a ticket; null if the agent may not open it.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<IReadOnlyList<NewsItem>> ReadAsync(
        Agent agent,
        DateTimeOffset since,
        Func<string, string?>? inboxUrl,
        Func<string, string?>? ticketUrl,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var found = new List<NewsItem>();
        if (ticketUrl is not null)
        {
            found.AddRange(await OnTicketsAsync(agent, since, ticketUrl, cancellationToken));
        }

        if (inboxUrl is not null)
        {
            var page = await messages.ListInboxAsync(
                new InboxQuery(agent.Id, UnreadOnly: true), new PageRequest(Size: Max), cancellationToken);
            found.AddRange(page.Items.Where(message => message.ImportedAt > since)
                .Select(message => new NewsItem(message.Id, text["New email from {0}", SenderOf(message)], inboxUrl(message.Id) ?? "")));
        }

        return found;
    }

    private async Task<IReadOnlyList<NewsItem>> OnTicketsAsync(
        Agent agent, DateTimeOffset since, Func<string, string?> url, CancellationToken cancellationToken)
    {
        var rows = (await unread.ListAsync(agent.Id, Max, cancellationToken)).Where(row => row.At > since).ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var ticketOf = (await tickets.FindManyAsync([.. rows.Select(row => row.TicketId).Distinct()], cancellationToken))
            .ToDictionary(ticket => ticket.Id);
        var messageOf = (await messages.FindManyAsync([.. rows.Select(row => row.MessageId)], cancellationToken))
            .ToDictionary(message => message.Id);
        return
        [
            .. from row in rows
               where ticketOf.ContainsKey(row.TicketId) && messageOf.ContainsKey(row.MessageId)
               let ticket = ticketOf[row.TicketId]
               select new NewsItem(
                   row.MessageId,
                   text["New email on #{0} {1} from {2}", ticket.Number, ticket.Summary, SenderOf(messageOf[row.MessageId])],
                   url(ticket.Id) ?? ""),
        ];
    }

    private string SenderOf(MailMessage message) =>
        message.FromName.Length > 0 ? message.FromName : message.FromAddress.Length > 0 ? message.FromAddress : text["an unknown sender"];
}
