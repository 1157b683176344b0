using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// Repeats the decisions on stored messages with another matching type, without writing anything, and reports the differences (X10).
/// </summary>
public sealed class MatchingDryRun(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IMessageStore messages,
    IWorkScopes scopes,
    TimeProvider time,
    IStringLocalizer<MatchingDryRun> text)
{
    public const int MaxDays = 366;

    /// <summary>Maximum number of rows in a report; further messages are only counted.</summary>
    public const int MaxRows = 5_000;

    private const int BatchSize = 100;

    /// <param name="other">The matching type to try.</param>
    /// <param name="days">1 to <see cref="MaxDays"/>; other values are limited to this range.</param>
    /// <param name="progress">Receives the progress after every batch of messages.</param>
    /// <param name="cancellationToken">Cancels between messages.</param>
    /// <exception cref="ArgumentException">The connection does not exist.</exception>
    public async Task<DryRunReport> RunAsync(
        string connectionId,
        MatchingType other,
        int days,
        IProgress<DryRunProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var connection = await connections.FindAsync(connectionId, cancellationToken)
            ?? throw new ArgumentException("There is no such connection.", nameof(connectionId));
        var matched = (await mailboxes.ListByConnectionAsync(connectionId, cancellationToken))
            .Where(mailbox => mailbox.MatchingEnabled).ToDictionary(mailbox => mailbox.Id);
        var now = time.GetUtcNow();
        var since = now.AddDays(-Math.Clamp(days, 1, MaxDays));
        var tally = new DryRunTally();
        if (matched.Count > 0)
        {
            await foreach (var batch in messages.StreamAsync([.. matched.Keys], since, cancellationToken)
                .Chunk(BatchSize)
                .WithCancellation(cancellationToken))
            {
                await DecideAsync(connection, matched, other, batch, now, tally, cancellationToken);
                progress?.Report(new DryRunProgress(tally.Messages, tally.Changed));
            }
        }

        return new DryRunReport(connection.MatchingType, other, since, tally.Rows, tally.Totals(), Notes(tally));
    }

    private async Task DecideAsync(
        SalesConnection connection,
        Dictionary<string, Mailbox> matched,
        MatchingType other,
        MailMessage[] batch,
        DateTimeOffset now,
        DryRunTally tally,
        CancellationToken cancellationToken)
    {
        // One scope per batch: the lookups of the rules are released with it, so a year of messages needs no more memory than a day.
        await using var scope = scopes.Open();
        var today = await scope.Services.GetRequiredService<IDecisionStore>().FindManyAsync(
            [.. batch.Select(message => message.Id)], cancellationToken);
        var pairs = new List<(MailMessage Message, MatchDecision Today, MatchDecision Then)>();
        foreach (var message in batch.Where(message => today.ContainsKey(message.Id)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = today[message.Id];
            var input = new MatchInput(
                connection, matched[message.MailboxId], message, [], [], now, other,
                before.Verdict == MatchVerdict.NewTicket ? before.TicketId : null);
            pairs.Add((message, before, WithSenderRule(before, await DecideAsync(scope.Services, input, cancellationToken))));
        }

        var ids = pairs.SelectMany(pair => new[] { pair.Today.TicketId, pair.Then.TicketId }).OfType<string>().Distinct().ToList();
        var named = ids.Count == 0
            ? []
            : (await scope.Services.GetRequiredService<ITicketStore>().FindManyAsync(ids, cancellationToken))
                .ToDictionary(ticket => ticket.Id, ticket => new DryRunTicket(ticket.Id, ticket.Number, ticket.Summary));
        foreach (var (message, before, then) in pairs)
        {
            tally.Add(message, before, then, named);
        }
    }

    // Sender rules come after matching and are not part of the trial. Where both matching types leave the message to them, their result is
    // the same.
    private static MatchDecision WithSenderRule(MatchDecision before, MatchDecision then)
    {
        if (before.Reason == MatchReason.SenderRule && then.Verdict == MatchVerdict.Inbox)
        {
            (then.Verdict, then.Reason, then.TicketId) = (before.Verdict, before.Reason, before.TicketId);
        }

        return then;
    }

    // In-Reply-To is in the row and usually sufficient. The raw message is opened only if it is not.
    private static async Task<MatchDecision> DecideAsync(IServiceProvider services, MatchInput input, CancellationToken cancellationToken)
    {
        var engine = services.GetRequiredService<MatchingEngine>();
        var decision = await engine.DecideAsync(input, cancellationToken);
        var bounce = (input.Message.Kinds & MessageKinds.Bounce) != 0;
        if (decision.Reason is MatchReason.SameMailElsewhere or MatchReason.Thread || !(input.Connection.ThreadMatching || bounce))
        {
            return decision;
        }

        var (refs, bounced) = await services.GetRequiredService<ReferenceReader>().ReadAsync(input.Message, cancellationToken);

        return refs.Count == 0 && bounced.Count == 0
            ? decision
            : await engine.DecideAsync(input with { References = refs, BouncedMessageIds = bounced }, cancellationToken);
    }

    private List<string> Notes(DryRunTally tally)
    {
        List<string> notes =
        [
            text["Tickets are used in their current state: a ticket that was closed since then no longer matches, and a ticket that was "
                + "created later does."],
            text["A ticket that was created for an email doesn't count as a match for that email. The email is shown as a new ticket."],
            text["Sender rules of agents are not tried. Email that matching leaves to them is shown where their rules put it when it was "
                + "imported."],
        ];
        if (tally.Messages > tally.Rows.Count)
        {
            notes.Add(text["Only the first {0} emails are listed; the totals count all {1}.", tally.Rows.Count, tally.Messages]);
        }

        return notes;
    }
}
