using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tickets;

/// <summary>Creates and changes tickets and writes their timelines (H1). Commits. Bad input results in an error at its field.</summary>
public sealed class TicketManager(
    ITicketStore tickets,
    TicketDefaults defaults,
    TicketEdits edits,
    FormReceipts receipts,
    IUnitOfWork work,
    TimeProvider time)
{
    /// <summary>
    /// Adds the default types and statuses if a tenant has none. Safe to call at every start and by several processes at once.
    /// </summary>
    public async Task EnsureDefaultsAsync(CancellationToken cancellationToken = default)
    {
        await defaults.EnsureAsync(cancellationToken);
        try
        {
            await work.CommitAsync(cancellationToken);
        }
        catch (DuplicateException)
        {
            // Another process added the same rows at the same time, which is fine.
        }
    }

    /// <summary>Adds a ticket.</summary>
    public async Task<Result<Ticket>> CreateAsync(NewTicket form, Agent? agent = null, CancellationToken cancellationToken = default)
    {
        var prepared = await PrepareAsync(form, agent, time.GetUtcNow(), cancellationToken);

        if (!prepared.Succeeded)
        {
            return prepared;
        }

        await receipts.StageAsync(prepared.Value!.Id, cancellationToken);

        return Answer(prepared.Value, await CommitAsync(cancellationToken));
    }

    /// <summary>Changes a ticket. Refused if another user has changed it since the form was shown.</summary>
    public async Task<Result<Ticket>> UpdateAsync(
        string id, TicketDetails details, Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(agent);
        if (await tickets.FindAsync(id, cancellationToken) is not { } ticket)
        {
            return Missing();
        }

        var applied = await edits.ApplyAsync(ticket, details, agent, cancellationToken);

        return applied.Succeeded ? await SaveAsync(ticket, cancellationToken) : Result<Ticket>.Refused(applied.Errors);
    }

    /// <summary>Sets the status, and adds a timeline entry if that closes or reopens the ticket.</summary>
    public async Task<Result<Ticket>> SetStatusAsync(string id, string statusId, Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (await tickets.FindAsync(id, cancellationToken) is not { } ticket)
        {
            return Missing();
        }

        var before = ticket.StatusId;
        var applied = await edits.SetStatusAsync(ticket, statusId, agent, cancellationToken);
        if (!applied.Succeeded)
        {
            return Result<Ticket>.Refused(applied.Errors);
        }

        return ticket.StatusId == before ? Result<Ticket>.Done(ticket) : await SaveAsync(ticket, cancellationToken);
    }

    /// <param name="statusId">A closed status; null for the default one.</param>
    public Task<Result<Ticket>> CloseAsync(
        string id, Agent agent, string? statusId = null, CancellationToken cancellationToken = default) =>
        TurnAsync(id, agent, statusId, open: false, cancellationToken);

    /// <param name="statusId">An open status; null for the default one.</param>
    public Task<Result<Ticket>> ReopenAsync(
        string id, Agent agent, string? statusId = null, CancellationToken cancellationToken = default) =>
        TurnAsync(id, agent, statusId, open: true, cancellationToken);

    /// <summary>Adds a note to the ticket's timeline.</summary>
    public async Task<Result<Ticket>> AddNoteAsync(string id, string note, Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (await tickets.FindAsync(id, cancellationToken) is not { } ticket)
        {
            return Missing();
        }

        if (string.IsNullOrWhiteSpace(note))
        {
            return Result<Ticket>.Refused(TicketErrors.NoNote.At("Text"));
        }

        note = FormText.Lines(note);
        if (note.Length > TicketValidation.MaxDetails)
        {
            return Result<Ticket>.Refused(TicketErrors.NoteTooLong.At("Text", TicketValidation.MaxDetails));
        }

        await edits.AddNoteAsync(ticket, agent, note.Trim(), cancellationToken);
        await receipts.StageAsync(ticket.Id, cancellationToken);

        return await SaveAsync(ticket, cancellationToken);
    }

    /// <summary>
    /// Validates and adds a ticket with its first timeline entry. Does not commit, so that more can be part of the same transaction.
    /// </summary>
    /// <param name="complete">Completes a valid ticket before it is staged.</param>
    internal async Task<Result<Ticket>> PrepareAsync(
        NewTicket form,
        Agent? agent,
        DateTimeOffset at,
        CancellationToken cancellationToken,
        Func<Ticket, Task<IReadOnlyList<Error>>>? complete = null)
    {
        var ticket = new Ticket();
        var started = await edits.StartAsync(ticket, form, agent, at, complete, cancellationToken);
        if (!started.Succeeded)
        {
            return Result<Ticket>.Refused(started.Errors);
        }

        await tickets.AddAsync(ticket, cancellationToken);

        return Result<Ticket>.Done(ticket);
    }

    private async Task<Result<Ticket>> TurnAsync(string id, Agent agent, string? statusId, bool open, CancellationToken cancellationToken)
    {
        var status = statusId is null
            ? await defaults.StatusAsync(open, cancellationToken)
            : (await tickets.ListStatusesAsync(cancellationToken)).FirstOrDefault(status => status.Id == statusId && status.IsOpen == open);
        if (status is null)
        {
            return Result<Ticket>.Refused(open
                ? TicketErrors.NotAnOpenStatus.At(nameof(Ticket.StatusId))
                : TicketErrors.NotAClosedStatus.At(nameof(Ticket.StatusId)));
        }

        if (await tickets.FindAsync(id, cancellationToken) is { } ticket && ticket.IsOpen == open)
        {
            return Result<Ticket>.Done(ticket); // Another user was faster; the result is the requested one.
        }

        return await SetStatusAsync(id, status.Id, agent, cancellationToken);
    }

    private async Task<Result<Ticket>> SaveAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        await tickets.UpdateAsync(ticket, cancellationToken);

        return Answer(ticket, await CommitAsync(cancellationToken));
    }

    private Task<Result> CommitAsync(CancellationToken cancellationToken) => TicketEdits.WriteAsync(work.CommitAsync, cancellationToken);

    private static Result<Ticket> Answer(Ticket ticket, Result committed) =>
        committed.Succeeded ? Result<Ticket>.Done(ticket) : Result<Ticket>.Refused(committed.Errors);

    private static Result<Ticket> Missing() => Result<Ticket>.Refused(TicketErrors.NotFound);
}
