using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// Sends what is due, each mail exactly once whatever dies when (O3). A mail is claimed in a transaction before the service is asked, and from then on counts as one that
/// may have been sent: anyone who finds it like that looks in Sent for its mark first. Works in scopes of its own; several processes can run it at once.
/// </summary>
public sealed class OutboxSender(IWorkScopes scopes, IModuleState module, IOptions<OutboxOptions> options, TimeProvider time, ITenant tenant, ILogger<OutboxSender> logger)
{
    private const int BatchSize = 50;

    /// <summary>Sends until nothing is due any more. One mailbox's trouble never slows another's: mailboxes go side by side, a mailbox's emails one after the other.</summary>
    /// <returns>How many emails were looked at.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        var seen = new HashSet<(string Id, DateTimeOffset? DueAt)>();
        while (await module.IsEnabledAsync(cancellationToken))
        {
            // A mail that could not be moved on is not looked at twice in one round.
            var due = (await ListDueAsync(cancellationToken)).Where(mail => seen.Add((mail.Id, mail.DueAt))).ToList();
            if (due.Count == 0)
            {
                break;
            }

            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.MaxParallel, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(due.GroupBy(mail => mail.MailboxId), parallel, async (mails, stop) =>
            {
                foreach (var mail in mails)
                {
                    await SendOneAsync(mail.Id, stop);
                }
            });
        }

        return seen.Count;
    }

    private async Task<IReadOnlyList<OutgoingMail>> ListDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.Open();
        return await scope.Services.GetRequiredService<IOutboxStore>().ListDueAsync(time.GetUtcNow(), BatchSize, cancellationToken);
    }

    private async Task SendOneAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.Open();
            await scope.Services.GetRequiredService<MailDelivery>().DeliverAsync(id, cancellationToken);
        }
#pragma warning disable CA1031 // One mail's trouble must not keep the others back; its claim runs out and it is looked at again.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "Tenant {Tenant}: mail {MailId} could not be dealt with; it is tried again.", tenant.Name, id);
        }
    }
}
