using SalesMailbox.Core.Import;
using SalesMailbox.Demo.Mails;
using SalesMailbox.Demo.Writing;
using SalesMailbox.Gmail.Sandbox;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Demo.Steps;

/// <summary>Delivers the emails, and imports them a little later, one connection after the other.</summary>
internal static class MailSteps
{
    /// <summary>Emails that are less than this apart are imported together.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    public static IEnumerable<DemoStep> All(DemoWorld world)
    {
        var mails = AllMails.List.Select(mail => (At: mail.At.Before(world.Now), Mail: mail)).OrderBy(pair => pair.At).ToList();
        foreach (var (index, (at, mail)) in mails.Index())
        {
            yield return new(at, _ => DeliverAsync(world, mail));
            if (index == mails.Count - 1 || mails[index + 1].At - at > Pause)
            {
                yield return new(at.AddMinutes(7), stop => ImportAsync(world, stop));
            }
        }
    }

    private static Task DeliverAsync(DemoWorld world, DemoMail mail)
    {
        var sandbox = world.Sandbox.State;
        var raw = MailWriter.Write(mail, world.Now);
        if (mail.IsFromProgram)
        {
            foreach (var account in GoogleAccounts(sandbox).Where(account => mail.To.Contains(account, StringComparison.OrdinalIgnoreCase)))
            {
                sandbox.Deliver(account, raw);
            }
        }
        else
        {
            sandbox.Post(raw);
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<string> GoogleAccounts(GmailSandboxState sandbox) =>
        sandbox.Accounts().Where(account => account.Kind == MailboxKind.Google).Select(account => account.Address);

    private static async Task ImportAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        foreach (var connection in world.Connections)
        {
            var runs = await world.DoAsync<ConnectionImporter, IReadOnlyList<ImportRun>>(importer =>
                importer.RunAsync(connection, ImportTrigger.Schedule, cancellationToken));
            if (runs.FirstOrDefault(run => run.State != ImportRunState.Succeeded) is { } run)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw new InvalidOperationException(
                    $"An import of the demo did not succeed: {run.Error?.ToString() ?? run.State.ToString()}");
            }
        }
    }
}
