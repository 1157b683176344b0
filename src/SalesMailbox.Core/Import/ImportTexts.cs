using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>Texts of imports: about runs, about messages that are not imported, and in notices.</summary>
internal static class ImportTexts
{
    public static readonly TextCode Failed = new("import.failed", "The import failed: {0}");
    public static readonly TextCode CutOff =
        new("import.cut-off", "The mailbox's turn ended, or the process stopped. The import continues at its next turn.");
    public static readonly TextCode Interrupted = new("import.interrupted", "It was interrupted. The next run continued from there.");
    public static readonly TextCode TakenOver = new("import.taken-over", "Another importer has taken the mailbox over.");
    public static readonly TextCode Silent = new("import.silent", "The mail service did not respond for {0} s.");
    public static readonly TextCode Stuck = new(
        "import.stuck",
        "{0} message took longer than {1} s and could not be stopped. It is parked. Restart the process.",
        plural: "{0} messages took longer than {1} s and could not be stopped. They are parked. Restart the process.");

    public static readonly TextCode OwnerInactive = new(
        "import.owner-inactive", "The agent of this mailbox is no longer active. Hand the mailbox over to another agent.");
    public static readonly TextCode NotSignedIn = new("import.not-signed-in", "No one is signed in to this mailbox.");

    public static readonly TextCode NotProcessed = new("import.not-processed", "It could not be processed: {0}");
    public static readonly TextCode NeverFinished = new(
        "import.never-finished",
        "The import tried to process it {0} times and never finished, most recently on {1} UTC, because the process ended or lost the "
        + "mailbox.");
    public static readonly TextCode SlowToRead = new("import.slow-to-read", "It took longer than {0} s to read.");
    public static readonly TextCode SlowToFile = new("import.slow-to-file", "It took longer than {0} s to file.");
    public static readonly TextCode StillRead = new(
        "import.still-read", "An earlier attempt to read it is still running. Retry it after the process is restarted.");

    public static readonly TextCode Gone = new("import.gone", "It was deleted at the mail service before it could be read.");
    public static readonly TextCode SpamTrashOrDraft =
        new("import.spam-trash-draft", "It is in the spam folder or the trash, or it is a draft.");
    public static readonly TextCode TooOld = new("import.too-old", "It was received before the date that email is imported from.");
    public static readonly TextCode Blocked = new("import.blocked", "Its owner does not want it stored.");
    public static readonly TextCode NotInWantedPlace =
        new("import.not-in-wanted-place", "It is no longer in a place that email is imported from.");

    public static readonly TextCode ParkedNotice = new(
        "import.parked-notice", "An email to {0} could not be imported. It is kept and can be retried.");
    public static readonly TextCode IncompleteNotice = new(
        "import.incomplete-notice",
        "The nightly check found that {0} of {1} messages in {2} was not accounted for. It is queued, and the next import processes it.",
        plural: "The nightly check found that {0} of {1} messages in {2} were not accounted for. "
            + "They are queued, and the next import processes them.");
}
