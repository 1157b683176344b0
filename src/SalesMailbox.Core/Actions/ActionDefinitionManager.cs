using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>Manages the actions in Configuration &gt; Tickets &gt; Actions (O1). Commits.</summary>
public sealed class ActionDefinitionManager(
    IActionDefinitionStore actions,
    ActionDefinitionEdits edits,
    FormReceipts receipts,
    IUnitOfWork work,
    IStringLocalizer<ActionDefinitionManager> text)
{
    /// <summary>
    /// Adds Reply, Send quotation and Call note if the tenant has no actions. Safe to call at every start and by several processes at once.
    /// </summary>
    public async Task EnsureDefaultsAsync(CancellationToken cancellationToken = default)
    {
        if ((await actions.ListAsync(cancellationToken)).Count > 0)
        {
            return;
        }

        TicketUse[] uses = [TicketUse.Opportunity, TicketUse.Project, TicketUse.Service];

        // The ids are fixed so that content that is transferred to another installation finds the same actions there.
        ActionDefinition[] defaults =
        [
            new()
            {
                Id = ActionDefinition.DefaultIdPrefix + "reply",
                Name = text["Reply"],
                Uses = uses,
                SendsEmail = true,
                From = FromSetting.SalesMailboxes,
                Position = 1,
            },
            new()
            {
                Id = ActionDefinition.DefaultIdPrefix + "quotation",
                Name = text["Send quotation"],
                SendsEmail = true,
                ForQuotations = true,
                Position = 2,
            },
            new() { Id = ActionDefinition.DefaultIdPrefix + "call-note", Name = text["Call note"], Uses = uses, Position = 3 },
        ];
        foreach (var action in defaults)
        {
            await actions.AddAsync(action, cancellationToken);
        }

        // A refusal means that another process added the same actions at the same time, which is fine.
        await ActionDefinitionEdits.WriteAsync(work.CommitAsync, cancellationToken);
    }

    /// <summary>Adds an action.</summary>
    public async Task<Result<ActionDefinition>> AddAsync(ActionDetails details, CancellationToken cancellationToken = default)
    {
        var action = new ActionDefinition();
        var applied = await edits.ApplyAsync(action, details, cancellationToken);
        if (!applied.Succeeded)
        {
            return Result<ActionDefinition>.Refused(applied.Errors);
        }

        await actions.AddAsync(action, cancellationToken);
        await receipts.StageAsync(action.Id, cancellationToken);
        var saved = await ActionDefinitionEdits.WriteAsync(work.CommitAsync, cancellationToken);
        return saved.Succeeded ? Result<ActionDefinition>.Done(action) : Result<ActionDefinition>.Refused(saved.Errors);
    }

    /// <summary>Changes an action. Refused if another user has changed it since the form was shown.</summary>
    public async Task<Result> UpdateAsync(string id, ActionDetails details, CancellationToken cancellationToken = default)
    {
        if (await actions.FindAsync(id, cancellationToken) is not { } action)
        {
            return Missing();
        }

        var applied = await edits.ApplyAsync(action, details, cancellationToken);
        if (!applied.Succeeded)
        {
            return applied;
        }

        await actions.UpdateAsync(action, cancellationToken);
        return await ActionDefinitionEdits.WriteAsync(work.CommitAsync, cancellationToken);
    }

    /// <summary>Removes the action. Its past entries stay on the tickets.</summary>
    public async Task<Result> RemoveAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await actions.FindAsync(id, cancellationToken) is not { } action)
        {
            return Missing();
        }

        await actions.RemoveAsync(action, cancellationToken);
        return await ActionDefinitionEdits.WriteAsync(work.CommitAsync, cancellationToken);
    }

    /// <returns>The actions that can be run on a ticket with that use, in the administrator's order.</returns>
    public async Task<IReadOnlyList<ActionDefinition>> ListForAsync(TicketUse use, CancellationToken cancellationToken = default) =>
        [.. (await actions.ListAsync(cancellationToken)).Where(action => action.IsOffered(use, forQuotation: false))];

    /// <returns>The action if it can be run on a ticket with that use, or to send a quotation; otherwise null.</returns>
    public async Task<ActionDefinition?> FindOfferedAsync(
        string id, TicketUse use, bool forQuotation, CancellationToken cancellationToken = default) =>
        await actions.FindAsync(id, cancellationToken) is { } action && action.IsOffered(use, forQuotation) ? action : null;

    private static Result Missing() => Result.Refused(ActionErrors.NotFound);
}
