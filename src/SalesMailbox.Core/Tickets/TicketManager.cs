using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>Makes and changes tickets and writes their timelines (H1). Commits itself; bad input is answered with a message at its field.</summary>
public sealed class TicketManager(
    ITicketStore tickets,
    TicketDefaults defaults,
    TicketValidation validation,
    TicketChanges changes,
    IUnitOfWork work,
    TimeProvider time,
    IStringLocalizer<TicketManager> text)
{
    /// <summary>Adds the default types and statuses where a tenant has none. Safe to call at every start, by several processes at once.</summary>
    public async Task EnsureDefaultsAsync(CancellationToken cancellationToken = default)
    {
        await defaults.EnsureAsync(cancellationToken);
        try
        {
            await work.CommitAsync(cancellationToken);
        }
        catch (DuplicateException)
        {
            // Another process added the same ones at this moment: they are there, which is all that was wanted.
        }
    }

    public async Task<Result<Ticket>> CreateAsync(NewTicket form, Agent? agent = null, CancellationToken cancellationToken = default)
    {
        var prepared = await PrepareAsync(form, agent, time.GetUtcNow(), cancellationToken);

        return prepared.Succeeded ? Answer(prepared.Value!, await CommitAsync(cancellationToken)) : prepared;
    }

    public async Task<Result<Ticket>> UpdateAsync(string id, TicketDetails details, Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(agent);
        if (await tickets.FindAsync(id, cancellationToken) is not { } ticket)
        {
            return Missing();
        }

        if (ticket.Version != details.Version)
        {
            return Result<Ticket>.Refused("", ChangedMeanwhile());
        }

        var before = TicketChanges.Snapshot(ticket);
        var errors = await validation.ApplyAsync(ticket, details, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<Ticket>.Refused(errors);
        }

        if (await changes.DescribeAsync(before, ticket, cancellationToken) is { Length: > 0 } description)
        {
            await AddEntryAsync(ticket, TimelineKind.Changed, agent, description, cancellationToken);
        }

        return await SaveAsync(ticket, cancellationToken);
    }

    /// <summary>Sets the status; where that closes or opens the ticket, so does the timeline say.</summary>
    public async Task<Result<Ticket>> SetStatusAsync(string id, string statusId, Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (await tickets.FindAsync(id, cancellationToken) is not { } ticket)
        {
            return Missing();
        }

        var status = (await tickets.ListStatusesAsync(cancellationToken)).FirstOrDefault(status => status.Id == statusId);
        if (status is null)
        {
            return Result<Ticket>.Refused(nameof(Ticket.StatusId), text["Choose one of the offered statuses."]);
        }

        if (ticket.StatusId == status.Id)
        {
            return Result<Ticket>.Done(ticket);
        }

        var kind = (ticket.IsOpen, status.IsOpen) switch
        {
            (true, false) => TimelineKind.Closed,
            (false, true) => TimelineKind.Reopened,
            _ => TimelineKind.Changed,
        };
        ticket.StatusId = status.Id;
        ticket.IsOpen = status.IsOpen;
        ticket.ClosedAt = status.IsOpen ? null : ticket.ClosedAt ?? time.GetUtcNow();
        await AddEntryAsync(ticket, kind, agent, text["Status: {0}", status.Name], cancellationToken);

        return await SaveAsync(ticket, cancellationToken);
    }

    /// <param name="statusId">A closed status; null for the default one.</param>
    public Task<Result<Ticket>> CloseAsync(string id, Agent agent, string? statusId = null, CancellationToken cancellationToken = default) =>
        TurnAsync(id, agent, statusId, open: false, cancellationToken);

    /// <param name="statusId">An open status; null for the default one.</param>
    public Task<Result<Ticket>> ReopenAsync(string id, Agent agent, string? statusId = null, CancellationToken cancellationToken = default) =>
        TurnAsync(id, agent, statusId, open: true, cancellationToken);

    public async Task<Result<Ticket>> AddNoteAsync(string id, string note, Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (await tickets.FindAsync(id, cancellationToken) is not { } ticket)
        {
            return Missing();
        }

        if (string.IsNullOrWhiteSpace(note))
        {
            return Result<Ticket>.Refused("Text", text["Write the note first."]);
        }

        if (note.Length > TicketValidation.MaxDetails)
        {
            return Result<Ticket>.Refused("Text", text["A note may have up to {0} characters. Shorten it or write two.", TicketValidation.MaxDetails]);
        }

        await AddEntryAsync(ticket, TimelineKind.Note, agent, note.Trim(), cancellationToken);

        return await SaveAsync(ticket, cancellationToken);
    }

    /// <summary>Checks and adds a ticket with its first timeline entry; does not commit, so that more can be part of the same transaction.</summary>
    /// <param name="complete">Adds to a ticket that passed, before it is told to the store.</param>
    internal async Task<Result<Ticket>> PrepareAsync(
        NewTicket form, Agent? agent, DateTimeOffset at, CancellationToken cancellationToken, Func<Ticket, Task<IReadOnlyList<FieldError>>>? complete = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var status = form.StatusId is null
            ? await defaults.StatusAsync(isOpen: true, cancellationToken)
            : (await tickets.ListStatusesAsync(cancellationToken)).FirstOrDefault(status => status.Id == form.StatusId);
        if (status is null)
        {
            return Result<Ticket>.Refused(nameof(form.StatusId), text["Choose one of the offered statuses."]);
        }

        var typeId = form.TypeId ?? (await defaults.TypeAsync(form.Use, cancellationToken))?.Id ?? "";
        var ticket = new Ticket
        {
            StatusId = status.Id,
            IsOpen = status.IsOpen,
            CreatedAt = at,
            LastActivityAt = at,
            ClosedAt = status.IsOpen ? null : at,
        };
        var details = new TicketDetails(typeId, form.Summary, form.Details, form.ClientId, form.ContactIds ?? [], form.AgentId, 0);
        var errors = await validation.ApplyAsync(ticket, details, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<Ticket>.Refused(errors);
        }

        if (complete is not null && await complete(ticket) is { Count: > 0 } more)
        {
            return Result<Ticket>.Refused(more);
        }

        await tickets.AddAsync(ticket, cancellationToken);
        await tickets.AddEntryAsync(new TimelineEntry { TicketId = ticket.Id, Kind = TimelineKind.Created, At = at, AgentId = agent?.Id }, cancellationToken);

        return Result<Ticket>.Done(ticket);
    }

    private async Task<Result<Ticket>> TurnAsync(string id, Agent agent, string? statusId, bool open, CancellationToken cancellationToken)
    {
        var status = statusId is null
            ? await defaults.StatusAsync(open, cancellationToken)
            : (await tickets.ListStatusesAsync(cancellationToken)).FirstOrDefault(status => status.Id == statusId && status.IsOpen == open);
        if (status is null)
        {
            return Result<Ticket>.Refused(
                nameof(Ticket.StatusId), open ? text["Choose a status that leaves the ticket open."] : text["Choose a status that closes the ticket."]);
        }

        if (await tickets.FindAsync(id, cancellationToken) is { } ticket && ticket.IsOpen == open)
        {
            return Result<Ticket>.Done(ticket); // somebody was quicker, and it is what was asked for
        }

        return await SetStatusAsync(id, status.Id, agent, cancellationToken);
    }

    private async Task AddEntryAsync(Ticket ticket, TimelineKind kind, Agent agent, string description, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        ticket.LastActivityAt = now;
        await tickets.AddEntryAsync(
            new TimelineEntry { TicketId = ticket.Id, Kind = kind, At = now, AgentId = agent.Id, Text = description }, cancellationToken);
    }

    private async Task<Result<Ticket>> SaveAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        await tickets.UpdateAsync(ticket, cancellationToken);

        return Answer(ticket, await CommitAsync(cancellationToken));
    }

    private async Task<Result> CommitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await work.CommitAsync(cancellationToken);
            return Result.Success;
        }
        catch (Exception exception) when (exception is ConcurrencyException or DuplicateException)
        {
            return Result.Refused("", ChangedMeanwhile());
        }
    }

    private static Result<Ticket> Answer(Ticket ticket, Result committed) =>
        committed.Succeeded ? Result<Ticket>.Done(ticket) : Result<Ticket>.Refused(committed.Errors);

    private Result<Ticket> Missing() => Result<Ticket>.Refused("", text["The ticket no longer exists. Go back to the list of tickets."]);

    private string ChangedMeanwhile() => text["Somebody else changed the ticket meanwhile. Load the page again and repeat your change."];
}
