using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Handover;

/// <summary>
/// Hands over an agent's mailboxes, email in My Inbox and open tickets to another agent. Only administrators may do it. Works in batches of
/// one transaction each. After an interruption it can be repeated; what was handed over stays handed over.
/// </summary>
public sealed class HandoverManager(
    IAgentDirectory agents,
    IMailboxStore mailboxes,
    IMessageStore messages,
    ITicketStore tickets,
    DepartureNotices departures,
    IWorkScopes scopes,
    ITenant tenant,
    ILogger<HandoverManager> logger)
{
    internal const int BatchSize = 100;

    /// <returns>
    /// Null if the agent does not exist, if the host has removed the agent and nothing is left, or if the reader is not an administrator.
    /// </returns>
    public async Task<HandoverPreview?> PreviewAsync(Agent administrator, string fromAgentId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(administrator);
        if (!administrator.IsAdministrator || await agents.FindAsync(fromAgentId, cancellationToken) is not { } from)
        {
            return null;
        }

        var preview = new HandoverPreview(
            from,
            [.. (await mailboxes.ListByAgentAsync(fromAgentId, cancellationToken)).Where(mailbox => !mailbox.IsShared)],
            await messages.CountInboxAsync(fromAgentId, cancellationToken: cancellationToken),
            await messages.CountInboxAsync(fromAgentId, done: true, cancellationToken),
            await tickets.CountAsync(OpenOf(fromAgentId), cancellationToken));
        return preview is { IsEmpty: true, From: { IsActive: false, Email: "" } } ? null : preview;
    }

    /// <summary>Hands over what was selected. Commits in several transactions.</summary>
    public async Task<Result<HandoverOutcome>> RunAsync(
        Agent administrator, string fromAgentId, HandoverChoice choice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(administrator);
        ArgumentNullException.ThrowIfNull(choice);
        if (!administrator.IsAdministrator || await agents.FindAsync(fromAgentId, cancellationToken) is not { } from)
        {
            return Result<HandoverOutcome>.Refused(HandoverErrors.UnknownAgent);
        }

        if (await agents.FindAsync(choice.ToAgentId, cancellationToken) is not { IsActive: true } to || to.Id == from.Id)
        {
            return Result<HandoverOutcome>.Refused(HandoverErrors.BadRecipient.At(nameof(choice.ToAgentId)));
        }

        if (choice is { Mailboxes: false, Inbox: false, Tickets: false })
        {
            return Result<HandoverOutcome>.Refused(HandoverErrors.NothingChosen);
        }

        var (given, refused) = choice.Mailboxes ? await GiveMailboxesAsync(from, to, cancellationToken) : (0, []);
        var emails = choice.Inbox
            ? await RepeatAsync((batch, stop) => batch.HandOverInboxAsync(administrator, from, to, stop), cancellationToken)
            : 0;
        var assigned = choice.Tickets
            ? await RepeatAsync((batch, stop) => batch.HandOverTicketsAsync(administrator, from, to, stop), cancellationToken)
            : 0;
        await departures.UpdateAsync(cancellationToken);
        logger.HandedOver(tenant.Name, administrator.Id, given, emails, assigned, from.Id, to.Id);
        return refused.Count > 0
            ? Result<HandoverOutcome>.Refused(refused)
            : Result<HandoverOutcome>.Done(new HandoverOutcome(given, emails, assigned));
    }

    /// <summary>Ends the sign-in of the former owner; the new owner signs in personally (C7).</summary>
    private async Task<(int Given, IReadOnlyList<Error> Refused)> GiveMailboxesAsync(
        Agent from, Agent to, CancellationToken cancellationToken)
    {
        var given = 0;
        foreach (var id in (await mailboxes.ListByAgentAsync(from.Id, cancellationToken))
            .Where(mailbox => !mailbox.IsShared)
            .Select(mailbox => mailbox.Id)
            .ToList())
        {
            await using var scope = scopes.Open();
            if (await scope.Services.GetRequiredService<IMailboxStore>().FindAsync(id, cancellationToken) is not { } mailbox
                || mailbox.AgentId != from.Id)
            {
                continue;
            }

            var details = new MailboxDetails(mailbox.Address, to.Id, mailbox.MatchingEnabled, mailbox.MatchedUse);
            var updated = await scope.Services.GetRequiredService<MailboxManager>().UpdateAsync(id, details, cancellationToken);
            if (!updated.Succeeded)
            {
                return (given, [.. updated.Errors.Select(error => error with { Field = "" })]);
            }

            given++;
        }

        return (given, []);
    }

    /// <summary>Runs batch after batch until one finds nothing more.</summary>
    private async Task<int> RepeatAsync(Func<HandoverBatch, CancellationToken, Task<int>> step, CancellationToken cancellationToken)
    {
        var (total, count) = (0, 0);
        while (await scopes.WriteAsync(
            async services => (count = await step(services.GetRequiredService<HandoverBatch>(), cancellationToken)) > 0,
            problem => logger.HandoverRepeated(problem, tenant.Name),
            cancellationToken))
        {
            total += count;
        }

        return total;
    }

    internal static TicketQuery OpenOf(string agentId) => new(IsOpen: true, AgentId: agentId);
}
