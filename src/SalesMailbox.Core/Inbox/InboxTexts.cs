using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>Texts of My Inbox about skipped messages, and about what an undo does not revert.</summary>
internal static class InboxTexts
{
    public static readonly TextCode NoSubject = new("inbox.no-subject", "(no subject)");

    public static readonly TextCode NotThere = new("inbox.not-there", "An email no longer exists.");
    public static readonly TextCode Refused = new("inbox.refused", "\"{0}\": {1}");

    public static readonly TextCode OnTicket = new("inbox.on-ticket", "\"{0}\" was added to #{1} by {2}.");
    public static readonly TextCode OnSomeTicket = new("inbox.on-some-ticket", "\"{0}\" was added to a ticket by {1}.");
    public static readonly TextCode OnClient = new("inbox.on-client", "\"{0}\" was added as a CRM note by {1}.");
    public static readonly TextCode Deleted = new("inbox.deleted", "\"{0}\" was deleted by {1}.");
    public static readonly TextCode Done = new("inbox.done", "\"{0}\" was marked as done by {1}.");
    public static readonly TextCode MovedBack = new("inbox.moved-back", "\"{0}\" was moved back to My Inbox by {1}.");
    public static readonly TextCode Moved = new("inbox.moved", "\"{0}\" was moved by {1}.");

    public static readonly TextCode ImportedOnTicket = new("inbox.imported-on-ticket", "\"{0}\" was added to #{1} by the import.");
    public static readonly TextCode ImportedOnSomeTicket =
        new("inbox.imported-on-some-ticket", "\"{0}\" was added to a ticket by the import.");
    public static readonly TextCode ImportedOnClient = new("inbox.imported-on-client", "\"{0}\" was added as a CRM note by the import.");
    public static readonly TextCode ImportedDone = new("inbox.imported-done", "\"{0}\" was marked as done by the import.");
    public static readonly TextCode MovedByImport = new("inbox.moved-by-import", "\"{0}\" was moved by the import.");

    public static readonly TextCode RuleStays = new("inbox.rule-stays", "Your rule for {0} was not changed.");
    public static readonly TextCode RuleRemoved = new("inbox.rule-removed", "Your rule for {0} was also removed.");
}
