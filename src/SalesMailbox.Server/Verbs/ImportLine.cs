using System.Globalization;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Server.Verbs;

/// <summary>Formats a mailbox's result as a line of text.</summary>
internal static class ImportLine
{
    public static string Of(string tenant, MailboxImport import, Sentences sentences) =>
        $"{tenant}  {import.Mailbox.Address}  {(import.Run is { } run ? Of(run, sentences) : Of(import))}";

    private static string Of(ImportRun run, Sentences sentences)
    {
        var outcome = run.State switch
        {
            ImportRunState.Succeeded => "succeeded",
            ImportRunState.Cancelled => "cancelled",
            _ => "FAILED",
        };
        var imported = $"{run.Matched + run.NewTickets + run.ToInbox} imported ({run.Matched} matched, {run.NewTickets} new tickets, "
            + $"{run.ToInbox} inbox)";
        var others = $"{run.Ignored} ignored, {run.Retrying} to retry, {run.Parked} parked";
        var seconds = (run.FinishedAt - run.StartedAt)?.TotalSeconds ?? 0;
        var line = string.Create(CultureInfo.InvariantCulture, $"{outcome}: {imported}, {others}, {seconds:0.0} s");
        return run.Error is null ? line : $"{line}: {sentences.Of(run.Error)}";
    }

    private static string Of(MailboxImport import) => import.Skip switch
    {
        ImportSkip.IntegratorOff => "left alone: the integrator of its connection is off",
        ImportSkip.OwnerInactive => "left alone: its agent is no longer active (hand the mailbox over, on the connection's page Mailboxes)",
        ImportSkip.NotSignedIn => "left alone: its agent has not signed in (My Account > Integrations)",
        ImportSkip.GrantDead => "FAILED: its sign-in is no longer valid; its agent has to sign in again (My Account > Integrations)",
        ImportSkip.BackingOff => string.Create(
            CultureInfo.InvariantCulture,
            $"FAILED: the last attempt failed, the next one is due at {import.NotBefore:yyyy-MM-dd HH:mm:ss}Z"),
        ImportSkip.Busy => "FAILED: another importer has it right now",
        _ => "FAILED: the import broke off; the log says more",
    };
}
