using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Quotations;

/// <summary>
/// Validates the input for a new or changed quotation, copies it and stages the entries on the opportunity's timeline. Used by
/// <see cref="QuotationManager"/> and by a host's own editor that stores the object itself. The caller stores the quotation in the same
/// commit.
/// </summary>
public sealed class QuotationEdits(ITicketStore tickets, TicketEdits ticketEdits, TimeProvider time)
{
    /// <summary>Fills a new quotation on an opportunity.</summary>
    public async Task<Result> StartAsync(
        Quotation quotation, string? ticketId, QuotationForm form, Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(agent);
        if (string.IsNullOrEmpty(ticketId)
            || await tickets.FindAsync(ticketId, cancellationToken) is not { Use: TicketUse.Opportunity } ticket)
        {
            return Result.Refused(QuotationErrors.NoOpportunity.At(nameof(quotation.TicketId)));
        }

        if (QuotationValidation.Apply(quotation, form) is { Count: > 0 } errors)
        {
            return new Result(errors);
        }

        (quotation.TicketId, quotation.ClientId, quotation.AgentId, quotation.CreatedAt) = (
            ticket.Id, ticket.ClientId, agent.Id, time.GetUtcNow());
        await WriteEntryAsync(ticket, agent, QuotationTexts.Created.With(quotation.Title, Total(quotation)), cancellationToken);
        return Result.Success;
    }

    /// <summary>Changes a draft.</summary>
    public static Result Apply(Quotation quotation, QuotationForm form)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        ArgumentNullException.ThrowIfNull(form);
        if (quotation.Version != form.Version)
        {
            return ChangedByOther();
        }

        return quotation.State == QuotationState.Draft
            ? new Result(QuotationValidation.Apply(quotation, form))
            : Result.Refused(QuotationErrors.WasSent.At("", quotation.Label));
    }

    /// <summary>Sets the state, if it may follow the current one, and stages the timeline entry.</summary>
    public async Task<Result> SetStateAsync(
        Quotation quotation, QuotationState state, Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        ArgumentNullException.ThrowIfNull(agent);
        var label = $"{quotation.Label} \"{quotation.Title}\"";
        CodedText? entry = (quotation.State, state) switch
        {
            (QuotationState.Draft or QuotationState.Sent, QuotationState.Sent) => QuotationTexts.Sent.With(label, Total(quotation)),
            (QuotationState.Sent, QuotationState.Draft) => QuotationTexts.DraftAgain.With(label),
            (QuotationState.Sent, QuotationState.Accepted) => QuotationTexts.Accepted.With(label, Total(quotation)),
            (QuotationState.Sent, QuotationState.Declined) => QuotationTexts.Declined.With(label),
            (QuotationState.Accepted or QuotationState.Declined, QuotationState.Sent) => QuotationTexts.ResponseUndone.With(label),
            _ => null,
        };
        if (entry is null)
        {
            return Result.Refused(QuotationErrors.WrongState.At("", quotation.Label));
        }

        var now = time.GetUtcNow();
        quotation.SentAt = (quotation.State, state) switch
        {
            (_, QuotationState.Draft) => null,
            (QuotationState.Draft or QuotationState.Sent, QuotationState.Sent) => now,
            _ => quotation.SentAt,
        };
        quotation.DecidedAt = state is QuotationState.Accepted or QuotationState.Declined ? now : null;
        quotation.State = state;
        await WriteEntryAsync(quotation, agent, entry, cancellationToken);
        return Result.Success;
    }

    /// <summary>Checks whether the quotation can be removed, and stages the timeline entry.</summary>
    public async Task<Result> RemoveAsync(Quotation quotation, Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        if (quotation.State != QuotationState.Draft)
        {
            return Result.Refused(QuotationErrors.SentIsKept.At("", quotation.Label));
        }

        await WriteEntryAsync(quotation, agent, QuotationTexts.DraftRemoved.With(quotation.Label, quotation.Title), cancellationToken);
        return Result.Success;
    }

    /// <summary>Runs a commit, or another operation that writes the change, and returns an error if the database refuses it.</summary>
    public static Task<Result> WriteAsync(Func<CancellationToken, Task> write, CancellationToken cancellationToken = default) =>
        Writes.TryAsync(write, ChangedByOther, cancellationToken);

    private async Task WriteEntryAsync(Quotation quotation, Agent agent, CodedText entry, CancellationToken cancellationToken)
    {
        // A host's own PSA may have removed the ticket; the quotation is then unchanged.
        if (await tickets.FindAsync(quotation.TicketId, cancellationToken) is { } ticket)
        {
            await WriteEntryAsync(ticket, agent, entry, cancellationToken);
        }
    }

    private async Task WriteEntryAsync(Ticket ticket, Agent agent, CodedText entry, CancellationToken cancellationToken)
    {
        await ticketEdits.AddEntryAsync(ticket, TimelineKind.Quotation, agent, entry, cancellationToken);
        await tickets.UpdateAsync(ticket, cancellationToken);
    }

    private static CodedText Total(Quotation quotation)
    {
        var totals = QuotationTotals.Of(quotation);
        return QuotationTexts.Money(totals.Gross, totals.Currency);
    }

    private static Result ChangedByOther() => Result.Refused(QuotationErrors.Changed);
}
