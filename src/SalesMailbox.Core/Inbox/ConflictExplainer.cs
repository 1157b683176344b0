using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>Explains why an action on a message failed: who moved it where, from its history.</summary>
internal sealed class ConflictExplainer(IMessageStore messages, IMessageMoveStore history, ITicketStore tickets, IAgentDirectory agents)
{
    /// <param name="refusal">The reason if the message is still where it was.</param>
    /// <param name="expected">The places where the message should have been.</param>
    internal async Task<InboxRefusal> DescribeAsync(
        Agent agent, string messageId, IReadOnlyCollection<MessagePlace> expected, CodedText refusal, CancellationToken cancellationToken)
    {
        // Nothing is disclosed about another agent's message, not even that it exists.
        if (await messages.FindAsync(messageId, cancellationToken) is not { } message || message.AgentId != agent.Id)
        {
            return new InboxRefusal(messageId, InboxTexts.NotThere);
        }

        object subject = message.Subject.Length > 0 ? message.Subject : InboxTexts.NoSubject.ToCodedText();
        var moves = await history.ListAsync(messageId, cancellationToken);
        return new InboxRefusal(
            messageId,
            expected.Contains(message.Place) || moves is not [.., var last]
                ? InboxTexts.Refused.With(subject, refusal)
                : await WhereAsync(message, subject, await WhoAsync(last, cancellationToken), cancellationToken));
    }

    /// <param name="who">Null for the import.</param>
    private async Task<CodedText> WhereAsync(MailMessage message, object subject, string? who, CancellationToken cancellationToken) =>
        message.Place switch
        {
            MessagePlace.Ticket when message.TicketId is { } id && await tickets.FindAsync(id, cancellationToken) is { } ticket =>
                who is null
                    ? InboxTexts.ImportedOnTicket.With(subject, ticket.Number)
                    : InboxTexts.OnTicket.With(subject, ticket.Number, who),
            MessagePlace.Ticket => who is null ? InboxTexts.ImportedOnSomeTicket.With(subject) : InboxTexts.OnSomeTicket.With(subject, who),
            MessagePlace.CrmNote => who is null ? InboxTexts.ImportedOnClient.With(subject) : InboxTexts.OnClient.With(subject, who),
            MessagePlace.Done => who is null ? InboxTexts.ImportedDone.With(subject) : InboxTexts.Done.With(subject, who),
            _ when who is null => InboxTexts.MovedByImport.With(subject),
            MessagePlace.Deleted => InboxTexts.Deleted.With(subject, who),
            MessagePlace.Inbox => InboxTexts.MovedBack.With(subject, who),
            _ => InboxTexts.Moved.With(subject, who),
        };

    private async Task<string?> WhoAsync(MessageMove move, CancellationToken cancellationToken) =>
        move.AgentId is not { } id ? null : (await agents.FindAsync(id, cancellationToken))?.Name ?? id;
}
