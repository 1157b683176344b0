using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tickets;

/// <summary>
/// Validates the input for a new or changed ticket, copies it and stages the timeline entries. Used by <see cref="TicketManager"/> and by a
/// host's own editor that stores the object itself. The caller stores the ticket in the same commit.
/// </summary>
public sealed class TicketEdits(
    ITicketStore tickets,
    TicketDefaults defaults,
    TicketValidation validation,
    TicketChanges changes,
    UnreadEmails unread,
    TimeProvider time)
{
    /// <summary>Fills a new ticket.</summary>
    /// <param name="at">When the ticket was created: now, or when the message it is made from arrived.</param>
    /// <param name="complete">Completes a valid ticket before its timeline begins.</param>
    public async Task<Result> StartAsync(
        Ticket ticket,
        NewTicket form,
        Agent? agent,
        DateTimeOffset at,
        Func<Ticket, Task<IReadOnlyList<Error>>>? complete = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(form);
        var status = form.StatusId is null
            ? await defaults.StatusAsync(isOpen: true, cancellationToken)
            : (await tickets.ListStatusesAsync(cancellationToken)).FirstOrDefault(status => status.Id == form.StatusId);
        if (status is null)
        {
            return Result.Refused(TicketErrors.UnknownStatus.At(nameof(form.StatusId)));
        }

        ClientReplies.Enter(ticket, status, at);
        (ticket.StatusId, ticket.IsOpen, ticket.ClosedAt) = (status.Id, status.IsOpen, status.IsOpen ? null : at);
        (ticket.CreatedAt, ticket.LastActivityAt) = (at, at);
        var typeId = form.TypeId ?? (await defaults.TypeAsync(form.Use, cancellationToken))?.Id ?? "";
        var details = new TicketDetails(typeId, form.Summary, form.Details, form.ClientId, form.ContactIds ?? [], form.AgentId, 0);
        var errors = await validation.ApplyAsync(ticket, details, cancellationToken);
        if (errors.Count > 0)
        {
            return new Result(errors);
        }

        if (complete is not null && await complete(ticket) is { Count: > 0 } more)
        {
            return new Result(more);
        }

        await tickets.AddEntryAsync(
            new TimelineEntry { TicketId = ticket.Id, Kind = TimelineKind.Created, At = at, AgentId = agent?.Id }, cancellationToken);
        return Result.Success;
    }

    /// <summary>Changes everything except the status.</summary>
    public async Task<Result> ApplyAsync(Ticket ticket, TicketDetails details, Agent? agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(details);
        if (ticket.Version != details.Version)
        {
            return ChangedByOther();
        }

        var before = TicketChanges.Snapshot(ticket);
        var errors = await validation.ApplyAsync(ticket, details, cancellationToken);
        if (errors.Count == 0)
        {
            await unread.ReassignedAsync(ticket, before.AgentId, cancellationToken);
        }

        if (errors.Count == 0 && await changes.DescribeAsync(before, ticket, cancellationToken) is { } what)
        {
            await AddEntryAsync(ticket, TimelineKind.Changed, agent, what, cancellationToken);
        }

        return new Result(errors);
    }

    /// <summary>Sets the status, and adds a timeline entry if that closes or reopens the ticket.</summary>
    public async Task<Result> SetStatusAsync(Ticket ticket, string statusId, Agent? agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var status = (await tickets.ListStatusesAsync(cancellationToken)).FirstOrDefault(status => status.Id == statusId);
        if (status is null)
        {
            return Result.Refused(TicketErrors.UnknownStatus.At(nameof(Ticket.StatusId)));
        }

        if (ticket.StatusId == status.Id)
        {
            return Result.Success;
        }

        var kind = (ticket.IsOpen, status.IsOpen) switch
        {
            (true, false) => TimelineKind.Closed,
            (false, true) => TimelineKind.Reopened,
            _ => TimelineKind.Changed,
        };
        ClientReplies.Enter(ticket, status, time.GetUtcNow());
        ticket.StatusId = status.Id;
        ticket.IsOpen = status.IsOpen;
        ticket.ClosedAt = status.IsOpen ? null : ticket.ClosedAt ?? time.GetUtcNow();
        await AddEntryAsync(ticket, kind, agent, TimelineTexts.Status.With(status.Name), cancellationToken);
        return Result.Success;
    }

    /// <summary>Runs a commit, or another operation that writes the change, and returns an error if the database refuses it.</summary>
    public static Task<Result> WriteAsync(Func<CancellationToken, Task> write, CancellationToken cancellationToken = default) =>
        Writes.TryAsync(write, ChangedByOther, cancellationToken);

    internal Task AddEntryAsync(Ticket ticket, TimelineKind kind, Agent? agent, CodedText what, CancellationToken cancellationToken) =>
        AddEntryAsync(ticket, new TimelineEntry { Kind = kind, AgentId = agent?.Id, What = what }, cancellationToken);

    internal Task AddNoteAsync(Ticket ticket, Agent? agent, string note, CancellationToken cancellationToken) =>
        AddEntryAsync(ticket, new TimelineEntry { Kind = TimelineKind.Note, AgentId = agent?.Id, Text = note }, cancellationToken);

    private Task AddEntryAsync(Ticket ticket, TimelineEntry entry, CancellationToken cancellationToken)
    {
        (entry.TicketId, entry.At, ticket.LastActivityAt) = (ticket.Id, time.GetUtcNow(), time.GetUtcNow());
        return tickets.AddEntryAsync(entry, cancellationToken);
    }

    private static Result ChangedByOther() => Result.Refused(TicketErrors.Changed);
}
