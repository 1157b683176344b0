using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// Undoes an agent's last action in My Inbox (B7): only their own action, only for a short time, and only for messages that have not
/// changed since. Each message has its own commit.
/// </summary>
public sealed class InboxUndo(IWorkScopes scopes, TimeProvider time)
{
    /// <summary>Undoes the action for each of its messages. Refused for another agent's action, and when the time is up.</summary>
    public async Task<Result<InboxUndoResult>> UndoAsync(Agent agent, UndoableAction action, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(action);
        if (action.AgentId != agent.Id)
        {
            return Result<InboxUndoResult>.Refused(InboxErrors.UndoByOtherAgent);
        }

        if (time.GetUtcNow() > action.OfferedUntil + UndoableAction.Grace)
        {
            return Result<InboxUndoResult>.Refused(InboxErrors.UndoTooLate);
        }

        var (back, refused, notes) = (new List<string>(), new List<InboxRefusal>(), new List<CodedText>());
        foreach (var id in action.MessageIds)
        {
            var result = await StepAsync(agent, action, id, cancellationToken);
            if (result.Succeeded)
            {
                back.Add(id);
                notes.AddRange(result.Value!);
            }
            else
            {
                await using var scope = scopes.Open();
                var moved = scope.Services.GetRequiredService<ConflictExplainer>();
                refused.Add(await moved.DescribeAsync(agent, id, [action.Place], result.Errors[0].Text, cancellationToken));
            }
        }

        return Result<InboxUndoResult>.Done(new InboxUndoResult(back, refused, [.. notes.Distinct()]));
    }

    private async Task<Result<IReadOnlyList<CodedText>>> StepAsync(
        Agent agent, UndoableAction action, string id, CancellationToken cancellationToken)
    {
        Result<UndoRemainder> step;
        await using (var scope = scopes.Open())
        {
            step = await scope.Services.GetRequiredService<InboxUndoStep>().RunAsync(agent, action, id, cancellationToken);
        }

        if (!step.Succeeded)
        {
            return Result<IReadOnlyList<CodedText>>.Refused(step.Errors);
        }

        if (step.Value is { ClientId: not null } or { ContactIds.Count: > 0 })
        {
            // Objects that the action created are removed if nothing uses them, which only committed data can show.
            await using var after = scopes.Open();
            await after.Services.GetRequiredService<ClientCreationUndo>().RemoveAsync(action, id, step.Value, cancellationToken);
        }

        return Result<IReadOnlyList<CodedText>>.Done(step.Value!.Notes);
    }
}
