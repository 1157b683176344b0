using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// Undoes an action for one message, in one commit: the message returns to the list or the Done view, and its history records the undo.
/// </summary>
internal sealed class InboxUndoStep(
    IMessageStore messages,
    IMessageMoveStore history,
    IClientStore clients,
    ISenderRuleStore rules,
    ClientFinder finder,
    TicketMail mail,
    TicketUndo tickets,
    IUnitOfWork work,
    ITenant tenant,
    TimeProvider time,
    ILogger<InboxUndoStep> logger)
{
    internal async Task<Result<UndoRemainder>> RunAsync(
        Agent agent, UndoableAction action, string messageId, CancellationToken cancellationToken)
    {
        var message = await messages.FindAsync(messageId, cancellationToken);
        if (message is null || message.AgentId != agent.Id
            || await FindStepAsync(action, message, cancellationToken) is not { FromPlace: { } home } step)
        {
            return Refused(InboxErrors.ChangedSince);
        }

        if (message.Place == MessagePlace.Deleted && !agent.IsAdministrator)
        {
            return Refused(FilingErrors.RestoreForAdministrators);
        }

        var freed = UndoRemainder.Nothing;
        if (message is { Place: MessagePlace.Ticket, TicketId: { } ticketId })
        {
            if (await tickets.TakeBackAsync(
                agent, message, ticketId, isNew: action.Kind == InboxActionKind.NewTicket, step.At, cancellationToken) is not { } taken)
            {
                return Refused(InboxErrors.ChangedSince);
            }

            freed = taken;
        }
        else if (message is { Place: MessagePlace.CrmNote, CrmNoteId: { } noteId })
        {
            if (await clients.FindNoteAsync(noteId, cancellationToken) is not { } note)
            {
                return Refused(InboxErrors.NoteRemoved);
            }

            await clients.RemoveNoteAsync(note, cancellationToken);
        }

        freed = freed with { Notes = [.. freed.Notes, .. await TakeRuleBackAsync(action, message, cancellationToken)] };
        await MarkAsync(message, cancellationToken);
        await mail.PlaceAsync(message, home, null, null, agent.Id, time.GetUtcNow(), cancellationToken, MatchReason.Undone);
        return await CommitAsync(agent, message, freed, cancellationToken);
    }

    /// <returns>The message's last step; null unless it belongs to this action and the message is where that step put it.</returns>
    private async Task<MessageMove?> FindStepAsync(UndoableAction action, MailMessage message, CancellationToken cancellationToken) =>
        await history.ListAsync(message.Id, cancellationToken) is [.., { FromPlace: { } from } last]
        && last.AgentId == action.AgentId && last.Reason == MatchReason.ByHand && action.Spans(last.At)
        && from.IsInMyInbox() && last.ToPlace == action.Place
        && message.Place == last.ToPlace && message.TicketId == last.ToTicketId && message.CrmNoteId == last.CrmNoteId
            ? last : null;

    /// <summary>
    /// Removes the rule that "Always do this for this sender" created with the action. An older rule is kept, and that is reported.
    /// </summary>
    private async Task<IReadOnlyList<CodedText>> TakeRuleBackAsync(
        UndoableAction action, MailMessage message, CancellationToken cancellationToken)
    {
        if (message.FromAddress.Length == 0
            || await rules.FindBySendersAsync(action.AgentId, [message.FromAddress], cancellationToken) is not [var rule])
        {
            return [];
        }

        if (!action.Spans(rule.CreatedAt))
        {
            return [InboxTexts.RuleStays.With(rule.Sender)];
        }

        await rules.RemoveAsync(rule, cancellationToken);
        return [InboxTexts.RuleRemoved.With(rule.Sender)];
    }

    // Resets the client to the sender's, as the import sets it, regardless of the client that the message was filed under.
    private async Task MarkAsync(MailMessage message, CancellationToken cancellationToken)
    {
        var sender = await finder.FindForSenderAsync(SendingParty.Of(message).Address, cancellationToken);
        message.ClientId = sender.Client?.Id;
        message.ContactId = sender.Contact?.Id;
    }

    private async Task<Result<UndoRemainder>> CommitAsync(
        Agent agent, MailMessage message, UndoRemainder freed, CancellationToken cancellationToken)
    {
        var committed = await Writes.TryAsync(
            work.CommitAsync, () => Refused(InboxErrors.ChangedAtOnce), cancellationToken);
        if (!committed.Succeeded)
        {
            return Result<UndoRemainder>.Refused(committed.Errors);
        }

        logger.MessageUndone(tenant.Name, message.MailboxId, agent.Id, message.Id);
        return Result<UndoRemainder>.Done(freed);
    }

    private static Result<UndoRemainder> Refused(ErrorCode why) => Result<UndoRemainder>.Refused(why);
}
