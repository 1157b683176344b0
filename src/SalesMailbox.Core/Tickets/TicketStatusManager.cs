using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>Manages the statuses in Configuration &gt; Tickets &gt; Statuses. Commits.</summary>
public sealed class TicketStatusManager(ITicketStore tickets, ITicketStatusUse use, IUnitOfWork work)
{
    /// <summary>Maximum position.</summary>
    public const int MaxPosition = 1000;

    public static TicketStatusMeaning MeaningOf(TicketStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return status switch
        {
            { IsOpen: false } => TicketStatusMeaning.Closed,
            { IsWaiting: true } => TicketStatusMeaning.Waiting,
            _ => TicketStatusMeaning.Open,
        };
    }

    /// <summary>Adds a status.</summary>
    public async Task<Result<TicketStatus>> AddAsync(TicketStatusForm form, CancellationToken cancellationToken = default)
    {
        var status = new TicketStatus();
        var applied = await ApplyAsync(status, form, isNew: true, cancellationToken);
        if (!applied.Succeeded)
        {
            return Result<TicketStatus>.Refused(applied.Errors);
        }

        await tickets.AddStatusAsync(status, cancellationToken);
        var saved = await TicketEdits.WriteAsync(work.CommitAsync, cancellationToken);
        return saved.Succeeded ? Result<TicketStatus>.Done(status) : Result<TicketStatus>.Refused(saved.Errors);
    }

    /// <summary>Changes a status. Its meaning can't be changed while it is in use or if no open or closed status would be left.</summary>
    public async Task<Result> UpdateAsync(string id, TicketStatusForm form, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken) is not { } status)
        {
            return Missing();
        }

        var applied = await ApplyAsync(status, form, isNew: false, cancellationToken);
        if (!applied.Succeeded)
        {
            return applied;
        }

        await tickets.UpdateStatusAsync(status, cancellationToken);
        return await TicketEdits.WriteAsync(work.CommitAsync, cancellationToken);
    }

    /// <summary>Removes a status that no ticket has and no action sets.</summary>
    public async Task<Result> RemoveAsync(string id, CancellationToken cancellationToken = default)
    {
        var all = await tickets.ListStatusesAsync(cancellationToken);
        if (all.FirstOrDefault(status => status.Id == id) is not { } status)
        {
            return Missing();
        }

        if (await IsUsedAsync(id, cancellationToken))
        {
            return Result.Refused(TicketStatusErrors.InUse);
        }

        if (await use.FindActionAsync(id, cancellationToken) is { } action)
        {
            return Result.Refused(TicketStatusErrors.SetByAction.At("", action));
        }

        if (Lacking([.. all.Where(other => other.Id != id)]) is { } lacking)
        {
            return Result.Refused(lacking);
        }

        await tickets.RemoveStatusAsync(status, cancellationToken);
        return await TicketEdits.WriteAsync(work.CommitAsync, cancellationToken);
    }

    private async Task<Result> ApplyAsync(TicketStatus status, TicketStatusForm form, bool isNew, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var others = (await tickets.ListStatusesAsync(cancellationToken)).Where(other => other.Id != status.Id).ToList();
        var name = (form.Name ?? "").Trim();
        var isOpen = form.Meaning != TicketStatusMeaning.Closed;
        var errors = Check(form, name, others);
        if (!isNew && status.IsOpen != isOpen && await IsUsedAsync(status.Id, cancellationToken))
        {
            errors.Add(TicketStatusErrors.MeaningInUse.At(nameof(form.Meaning)));
        }

        var changed = new TicketStatus { IsOpen = isOpen, IsWaiting = form.Meaning == TicketStatusMeaning.Waiting };
        if (!isNew && errors.Count == 0 && Lacking([.. others, changed]) is { } lacking)
        {
            errors.Add(lacking.At(nameof(form.Meaning)));
        }

        if (errors.Count > 0)
        {
            return new Result(errors);
        }

        foreach (var other in others.Where(other => form.IsDefault && other.IsDefault && other.IsOpen == isOpen))
        {
            other.IsDefault = false;
            await tickets.UpdateStatusAsync(other, cancellationToken);
        }

        (status.Name, status.IsOpen, status.IsWaiting, status.IsDefault, status.Position) = (
            name, isOpen, changed.IsWaiting, form.IsDefault, form.Position);
        return Result.Success;
    }

    private static List<Error> Check(TicketStatusForm form, string name, List<TicketStatus> others)
    {
        var errors = new List<Error>();
        if (name.Length is 0 or > TicketStatus.MaxName)
        {
            errors.Add(TicketStatusErrors.BadName.At(nameof(form.Name), TicketStatus.MaxName));
        }
        else if (others.Exists(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            errors.Add(TicketStatusErrors.NameTaken.At(nameof(form.Name)));
        }

        if (!Enum.IsDefined(form.Meaning))
        {
            errors.Add(TicketStatusErrors.NoMeaning.At(nameof(form.Meaning)));
        }

        if (form is { IsDefault: true, Meaning: TicketStatusMeaning.Waiting })
        {
            errors.Add(TicketStatusErrors.WaitingByDefault.At(nameof(form.IsDefault)));
        }

        if (form.Position is < 0 or > MaxPosition)
        {
            errors.Add(TicketStatusErrors.BadPosition.At(nameof(form.Position), MaxPosition));
        }

        return errors;
    }

    /// <summary>New tickets need an open status, and closing a ticket needs a closed one.</summary>
    private static ErrorCode? Lacking(IReadOnlyCollection<TicketStatus> all) =>
        !all.Any(status => status is { IsOpen: true, IsWaiting: false }) ? TicketStatusErrors.LastOpen
        : all.All(status => status.IsOpen) ? TicketStatusErrors.LastClosed
        : null;

    private async Task<bool> IsUsedAsync(string id, CancellationToken cancellationToken) =>
        (await tickets.ListAsync(new TicketQuery(StatusId: id), new PageRequest(Size: 1), cancellationToken)).Items.Count > 0;

    private async Task<TicketStatus?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await tickets.ListStatusesAsync(cancellationToken)).FirstOrDefault(status => status.Id == id);

    private static Result Missing() => Result.Refused(TicketStatusErrors.NotFound);
}
