using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>
/// What a mailbox's turn does when it has come, in a scope of its own: by then another process may have done it, or somebody switched it
/// off.
/// </summary>
internal sealed class ScheduledTurn(ImportDue due, IModuleState module, MailboxImporter importer, NightlyCheck check, RunRetention retention)
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
