using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Runs a mailbox's turn in its own scope. Checks again whether it is due, because another process may have run it, or a user may have
/// switched it off.
/// </summary>
internal sealed class ScheduledTurn(
    DueMailboxFinder due, IModuleState module, MailboxImporter importer, NightlyCheck check, RunRetention retention)
{
    public async Task RunAsync(string mailboxId, bool isCheck, CancellationToken cancellationToken)
    {
        if (!await module.IsEnabledAsync(cancellationToken) || !await due.IsDueAsync(mailboxId, isCheck, cancellationToken))
        {
            return;
        }

        if (isCheck)
        {
            await check.RunAsync(mailboxId, cancellationToken);
        }
        else
        {
            await importer.RunAsync(mailboxId, ImportTrigger.Schedule, cancellationToken);
            await retention.ApplyAsync(cancellationToken);
        }
    }
}
