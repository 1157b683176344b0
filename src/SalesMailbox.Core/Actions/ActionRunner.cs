using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>
/// Runs actions that send no email: adds the note and sets the action's new status in one step. Actions that send email use the
/// <c>Outbox</c>.
/// </summary>
public sealed class ActionRunner(ITicketStore tickets, TicketEdits edits, FormReceipts receipts, IUnitOfWork work)
{
    /// <param name="action">Null if the action does not exist; it is refused like an action that can't be run on the ticket.</param>
    /// <param name="note">The text of the note.</param>
    public async Task<Result> RunAsync(
        Agent agent, ActionDefinition? action, string ticketId, string? note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (await tickets.FindAsync(ticketId, cancellationToken) is not { } ticket)
        {
            return Result.Refused(TicketErrors.GoneWhileWriting);
        }

        if (action is null or { SendsEmail: true } || !action.IsOffered(ticket.Use, forQuotation: false))
        {
            return Result.Refused(ActionErrors.NotOffered);
        }

        note = FormText.Lines(note);
        if (string.IsNullOrWhiteSpace(note) || note.Length > TicketValidation.MaxDetails)
        {
            return Result.Refused(string.IsNullOrWhiteSpace(note)
                ? TicketErrors.NoNote.At("Text")
                : TicketErrors.NoteTooLong.At("Text", TicketValidation.MaxDetails));
        }

        await edits.AddNoteAsync(ticket, agent, $"{action.Name}\n{note.Trim()}", cancellationToken);
        if (action.NewStatusId is { } status && status != ticket.StatusId)
        {
            var changed = await edits.SetStatusAsync(ticket, status, agent, cancellationToken);
            if (!changed.Succeeded)
            {
                return changed;
            }
        }

        await tickets.UpdateAsync(ticket, cancellationToken);
        await receipts.StageAsync(ticket.Id, cancellationToken);
        return await TicketEdits.WriteAsync(work.CommitAsync, cancellationToken);
    }
}
