using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// Sends due emails, each exactly once, even if a process dies at any point (O3). An email is claimed in a transaction before the service
/// is called, and from then on it counts as possibly sent: whichever process finds it searches the Sent folder for its mark first. Uses its
/// own scopes; several processes can run it at once.
/// </summary>
public sealed class OutboxSender(
    IWorkScopes scopes,
    IModuleState module,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ITenant tenant,
    ILogger<OutboxSender> logger)
{
    private const int BatchSize = 50;

    /// <summary>
    /// Sends until nothing is due. A failure of one mailbox does not delay others: mailboxes send in parallel, and the emails of one
    /// mailbox are sent one after the other.
    /// </summary>
    /// <returns>The number of emails that were processed.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        var seen = new HashSet<(string Id, DateTimeOffset? DueAt)>();
        while (await module.IsEnabledAsync(cancellationToken))
        {
            // An email that made no progress is not processed twice in one round.
            var due = (await ListDueAsync(cancellationToken)).Where(mail => seen.Add((mail.Id, mail.DueAt))).ToList();
            if (due.Count == 0)
            {
                break;
            }

            var parallel = new ParallelOptions
            {
                MaxDegreeOfParallelism = options.Value.MaxParallel,
                CancellationToken = cancellationToken,
            };
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
#pragma warning disable CA1031 // A failure of one email must not delay the others; its claim expires, and it is processed again.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.DeliveryBrokeOff(exception, tenant.Name, id);
        }
    }
}
