using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>Says why something could not be done with a mail: who put it where in the meantime, by its history.</summary>
public sealed class ConflictExplainer(
    IMessageStore messages, IMessageMoveStore history, ITicketStore tickets, IAgentDirectory agents, IStringLocalizer<ConflictExplainer> text)
{
    /// <param name="refusal">Why it was refused, for a mail that is where it was.</param>
    /// <param name="expected">Where the message should have been: in one of these places.</param>
    internal async Task<InboxRefusal> DescribeAsync(
        Agent agent, string messageId, IReadOnlyCollection<MessagePlace> expected, string refusal, CancellationToken cancellationToken)
    {
        // Of another agent's mail nothing is told, not even that there is such a mail.
        if (await messages.FindAsync(messageId, cancellationToken) is not { } message || message.AgentId != agent.Id)
        {
            return new InboxRefusal(messageId, text["An email is no longer there."]);
        }

        var subject = message.Subject.Length > 0 ? message.Subject : text["(no subject)"].Value;
        var moves = await history.ListAsync(messageId, cancellationToken);
        return new InboxRefusal(
            messageId,
            expected.Contains(message.Place) || moves is not [.., var last]
                ? text["\"{0}\": {1}", subject, refusal]
                : await WhereAsync(message, subject, await WhoAsync(last, cancellationToken), cancellationToken));
    }

    private async Task<string> WhereAsync(MailMessage message, string subject, string who, CancellationToken cancellationToken) => message.Place switch
    {
        MessagePlace.Ticket when message.TicketId is { } id && await tickets.FindAsync(id, cancellationToken) is { } ticket =>
            text["\"{0}\" was added to #{1} by {2}.", subject, ticket.Number, who],
        MessagePlace.Ticket => text["\"{0}\" was added to a ticket by {1}.", subject, who],
        MessagePlace.CrmNote => text["\"{0}\" was added as a CRM note by {1}.", subject, who],
        MessagePlace.Deleted => text["\"{0}\" was deleted by {1}.", subject, who],
        MessagePlace.Done => text["\"{0}\" was marked as done by {1}.", subject, who],
        MessagePlace.Inbox => text["\"{0}\" was moved back to My Inbox by {1}.", subject, who],
        _ => text["\"{0}\" was moved by {1}.", subject, who],
    };

    private async Task<string> WhoAsync(MessageMove move, CancellationToken cancellationToken) =>
        move.AgentId is not { } id ? text["the import"] : (await agents.FindAsync(id, cancellationToken))?.Name ?? id;
}
