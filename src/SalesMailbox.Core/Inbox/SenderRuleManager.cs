using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// Manages an agent's sender rules (B7). Agents can see and change only their own; another agent's rule is treated as if it did not exist.
/// Commits, unless a method says otherwise.
/// </summary>
public sealed class SenderRuleManager(
    ISenderRuleStore rules, SenderRuleValidation validation, IUnitOfWork work, TimeProvider time)
{
    /// <summary>Maximum number of rules per agent.</summary>
    public const int MaxRules = 500;

    /// <summary>All of the agent's rules, by sender.</summary>
    public Task<IReadOnlyList<SenderRule>> ListAsync(Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return rules.ListAsync(agent.Id, cancellationToken);
    }

    /// <returns>Null if it is not one of the agent's rules.</returns>
    public async Task<SenderRule?> FindAsync(Agent agent, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return await rules.FindAsync(id, cancellationToken) is { } rule && rule.AgentId == agent.Id ? rule : null;
    }

    /// <returns>
    /// The agent's rule that applies to messages from the address, enabled or not: the rule for the address, otherwise the one for its
    /// domain.
    /// </returns>
    public async Task<SenderRule?> FindForAsync(Agent agent, string address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var found = await rules.FindBySendersAsync(agent.Id, SenderText.Of(address), cancellationToken);
        return found.OrderByDescending(rule => rule.Sender == address).FirstOrDefault();
    }

    /// <param name="id">Null for a new rule.</param>
    /// <param name="form">Errors have the names of its properties.</param>
    public async Task<Result<SenderRule>> SaveAsync(
        Agent agent, string? id, SenderRuleForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var known = id is null ? null : await FindAsync(agent, id, cancellationToken);
        if (id is not null && known is null)
        {
            return Result<SenderRule>.Refused(SenderRuleErrors.NotFound);
        }

        var written = await WriteAsync(agent, known, form, cancellationToken);
        if (!written.Succeeded)
        {
            return written;
        }

        var committed = await CommitAsync(cancellationToken);
        return committed.Succeeded ? written : Result<SenderRule>.Refused(committed.Errors);
    }

    /// <summary>
    /// "Always do this for this sender": adds the rule or changes the existing rule for the sender. Stages changes; the caller commits them
    /// together with the action on the message.
    /// </summary>
    public async Task<Result<SavedRule>> RememberAsync(
        Agent agent,
        MailMessage message,
        SenderRuleAction action,
        string? ticketId = null,
        string? clientId = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(message);
        var known = await rules.FindBySendersAsync(agent.Id, [message.FromAddress], cancellationToken) is [var found] ? found : null;
        var written = await WriteAsync(
            agent, known, new SenderRuleForm(message.FromAddress, action, ticketId, clientId), cancellationToken);
        return written.Succeeded
            ? Result<SavedRule>.Done(new SavedRule(written.Value!, known is not null))
            : Result<SavedRule>.Refused(written.Errors);
    }

    /// <summary>Enables or disables a rule.</summary>
    public async Task<Result> SwitchAsync(Agent agent, string id, bool enabled, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(agent, id, cancellationToken) is not { } rule)
        {
            return Result.Refused(SenderRuleErrors.NotFound);
        }

        rule.Enabled = enabled;
        await rules.UpdateAsync(rule, cancellationToken);
        return await CommitAsync(cancellationToken);
    }

    /// <summary>Removes a rule. Succeeds if it does not exist.</summary>
    public async Task<Result> RemoveAsync(Agent agent, string id, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(agent, id, cancellationToken) is not { } rule)
        {
            return Result.Success; // it does not exist, which is the requested result
        }

        await rules.RemoveAsync(rule, cancellationToken);
        return await CommitAsync(cancellationToken);
    }

    private async Task<Result<SenderRule>> WriteAsync(
        Agent agent, SenderRule? known, SenderRuleForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (known is null && (await rules.ListAsync(agent.Id, cancellationToken)).Count >= MaxRules)
        {
            return Result<SenderRule>.Refused(SenderRuleErrors.TooMany.At("", MaxRules));
        }

        var rule = known ?? new SenderRule { AgentId = agent.Id, CreatedAt = time.GetUtcNow() };
        if (await validation.ApplyAsync(rule, form, cancellationToken) is { Count: > 0 } errors)
        {
            return Result<SenderRule>.Refused(errors);
        }

        await (known is null ? rules.AddAsync(rule, cancellationToken) : rules.UpdateAsync(rule, cancellationToken));
        return Result<SenderRule>.Done(rule);
    }

    // The import updates a counter in the same row.
    private Task<Result> CommitAsync(CancellationToken cancellationToken) => Writes.TryAsync(
        work.CommitAsync,
        changed: () => Result.Refused(SenderRuleErrors.Changed),
        taken: () => Result.Refused(SenderRuleErrors.TakenAtOnce.At(nameof(SenderRuleForm.Sender))),
        cancellationToken);
}
