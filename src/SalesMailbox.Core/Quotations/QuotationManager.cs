using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Quotations;

/// <summary>
/// Creates and changes quotations (H1). Commits. Bad input results in an error at its field. <see cref="QuotationEmails"/> sends them.
/// </summary>
public sealed class QuotationManager(
    IQuotationStore quotations,
    QuotationEdits edits,
    IOutboxStore outbox,
    ISettingsStore settings,
    FormReceipts receipts,
    IUnitOfWork work,
    TimeProvider time)
{
    /// <summary>The form of a new quotation, dated today in the agent's time zone.</summary>
    public async Task<QuotationForm> StartAsync(Ticket ticket, Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(agent);
        var defaults = await settings.GetAsync<QuotationDefaults>(cancellationToken);
        var today = Today(agent);
        return new QuotationForm
        {
            Title = ticket.Summary.Length <= Quotation.MaxTitle ? ticket.Summary : ticket.Summary[..Quotation.MaxTitle],
            Currency = defaults.Currency,
            Date = today,
            ValidUntil = ValidUntil(defaults, today),
            Intro = defaults.Intro,
            Closing = defaults.Closing,
            Lines = [FreshLine(defaults)],
        };
    }

    /// <summary>A new line with its initial values.</summary>
    public async Task<QuotationLineForm> NewLineAsync(CancellationToken cancellationToken = default) =>
        FreshLine(await settings.GetAsync<QuotationDefaults>(cancellationToken));

    /// <summary>Adds a draft to an opportunity.</summary>
    public async Task<Result<Quotation>> CreateAsync(
        string ticketId, QuotationForm form, Agent agent, CancellationToken cancellationToken = default)
    {
        var quotation = new Quotation();
        var started = await edits.StartAsync(quotation, ticketId, form, agent, cancellationToken);
        return started.Succeeded ? await AddAsync(quotation, cancellationToken) : Result<Quotation>.Refused(started.Errors);
    }

    /// <summary>Changes a draft. Refused if another user has changed it since the form was shown.</summary>
    public async Task<Result<Quotation>> UpdateAsync(string id, QuotationForm form, CancellationToken cancellationToken = default)
    {
        if (await quotations.FindAsync(id, cancellationToken) is not { } quotation)
        {
            return Missing();
        }

        var applied = QuotationEdits.Apply(quotation, form);
        return applied.Succeeded ? await SaveAsync(quotation, cancellationToken) : Result<Quotation>.Refused(applied.Errors);
    }

    /// <summary>Creates a draft with the same content, a new number and today's date. The original is unchanged.</summary>
    public async Task<Result<Quotation>> CopyAsync(string id, Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (await quotations.FindAsync(id, cancellationToken) is not { } old)
        {
            return Missing();
        }

        var defaults = await settings.GetAsync<QuotationDefaults>(cancellationToken);
        var today = Today(agent);
        var copy = new Quotation { BasedOnId = old.Id };
        var form = QuotationForm.Of(old) with { Date = today, ValidUntil = ValidUntil(defaults, today), Version = 0 };
        var started = await edits.StartAsync(copy, old.TicketId, form, agent, cancellationToken);
        return started.Succeeded ? await AddAsync(copy, cancellationToken) : Result<Quotation>.Refused(started.Errors);
    }

    /// <summary>Marks a quotation as sent that the agent delivered personally: on paper, or in a meeting.</summary>
    public Task<Result<Quotation>> MarkSentAsync(string id, long version, Agent agent, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, version, quotation => quotation.State == QuotationState.Draft
            ? edits.SetStateAsync(quotation, QuotationState.Sent, agent, cancellationToken)
            : Task.FromResult(Result.Refused(QuotationErrors.NoDraft.At("", quotation.Label))), cancellationToken);

    /// <summary>Records that the client accepted the quotation.</summary>
    public Task<Result<Quotation>> AcceptAsync(string id, long version, Agent agent, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            id, version, quotation => edits.SetStateAsync(quotation, QuotationState.Accepted, agent, cancellationToken), cancellationToken);

    /// <summary>Records that the client declined the quotation.</summary>
    public Task<Result<Quotation>> DeclineAsync(string id, long version, Agent agent, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            id, version, quotation => edits.SetStateAsync(quotation, QuotationState.Declined, agent, cancellationToken), cancellationToken);

    /// <summary>
    /// Goes one step back: undoes a response that was recorded by mistake, or makes a quotation a draft again that was marked as sent or
    /// whose email was withdrawn.
    /// </summary>
    public Task<Result<Quotation>> ReopenAsync(string id, long version, Agent agent, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, version, async quotation =>
        {
            if (quotation.State is QuotationState.Accepted or QuotationState.Declined)
            {
                return await edits.SetStateAsync(quotation, QuotationState.Sent, agent, cancellationToken);
            }

            if (quotation.MailId is { } mailId
                && await outbox.FindAsync(mailId, cancellationToken) is { State: not OutgoingState.Withdrawn })
            {
                return Result.Refused(QuotationErrors.InOutbox.At("", quotation.Label));
            }

            (quotation.MailId, quotation.PdfHash, quotation.PdfSize) = (null, null, 0);
            return await edits.SetStateAsync(quotation, QuotationState.Draft, agent, cancellationToken);
        }, cancellationToken);

    /// <summary>Removes a draft.</summary>
    public async Task<Result> RemoveAsync(string id, Agent agent, CancellationToken cancellationToken = default)
    {
        if (await quotations.FindAsync(id, cancellationToken) is not { } quotation)
        {
            return Result.Success; // Another user was faster; the result is the requested one.
        }

        var removed = await edits.RemoveAsync(quotation, agent, cancellationToken);
        if (!removed.Succeeded)
        {
            return removed;
        }

        await quotations.RemoveAsync(quotation, cancellationToken);
        return await QuotationEdits.WriteAsync(work.CommitAsync, cancellationToken);
    }

    private async Task<Result<Quotation>> ChangeAsync(
        string id, long version, Func<Quotation, Task<Result>> change, CancellationToken cancellationToken)
    {
        if (await quotations.FindAsync(id, cancellationToken) is not { } quotation)
        {
            return Missing();
        }

        if (quotation.Version != version)
        {
            return Result<Quotation>.Refused(QuotationErrors.ChangedSinceShown.At("", quotation.Label));
        }

        var changed = await change(quotation);
        return changed.Succeeded ? await SaveAsync(quotation, cancellationToken) : Result<Quotation>.Refused(changed.Errors);
    }

    private async Task<Result<Quotation>> AddAsync(Quotation quotation, CancellationToken cancellationToken)
    {
        await quotations.AddAsync(quotation, cancellationToken);
        await receipts.StageAsync(quotation.Id, cancellationToken);
        return await CommitAsync(quotation, cancellationToken);
    }

    private async Task<Result<Quotation>> SaveAsync(Quotation quotation, CancellationToken cancellationToken)
    {
        await quotations.UpdateAsync(quotation, cancellationToken);
        return await CommitAsync(quotation, cancellationToken);
    }

    private async Task<Result<Quotation>> CommitAsync(Quotation quotation, CancellationToken cancellationToken)
    {
        var written = await QuotationEdits.WriteAsync(work.CommitAsync, cancellationToken);
        return written.Succeeded ? Result<Quotation>.Done(quotation) : Result<Quotation>.Refused(written.Errors);
    }

    private DateOnly Today(Agent agent) => TimeZones.DayOf(time.GetUtcNow(), agent.TimeZone);

    private static DateOnly? ValidUntil(QuotationDefaults defaults, DateOnly today) =>
        defaults.ValidDays > 0 ? today.AddDays(defaults.ValidDays) : null;

    private static QuotationLineForm FreshLine(QuotationDefaults defaults) =>
        new() { Quantity = "1", TaxRate = NumberText.Format(defaults.TaxRate) };

    private static Result<Quotation> Missing() => Result<Quotation>.Refused(QuotationErrors.NotFound);
}
