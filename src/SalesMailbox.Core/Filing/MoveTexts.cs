using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Filing;

/// <summary>Texts of timelines and notices about email that was moved.</summary>
internal static class MoveTexts
{
    public static readonly TextCode TakenOff = new("filing.taken-off", "\"{0}\" was removed from this ticket");
    public static readonly TextCode BackToInbox = new("filing.back-to-inbox", "\"{0}\" was moved back to My Inbox");
    public static readonly TextCode MovedTo = new("filing.moved-to", "\"{0}\" was moved to #{1} {2}");

    public static readonly TextCode OpenedTwiceHere = new(
        "filing.opened-twice-here", "This ticket was opened a second time for an email that opened #{0}. The email is on that ticket.");
    public static readonly TextCode OpenedTwiceThere = new(
        "filing.opened-twice-there", "#{0} was opened for the same email. It is closed, and its email is on this ticket.");
    public static readonly TextCode MergedNotice = new(
        "filing.merged-notice", "Ticket #{0} was opened twice for the same email. It is closed, and the email is on #{1}.");
    public static readonly TextCode DoubleNotice = new(
        "filing.double-notice",
        "Tickets #{0} and #{1} were opened for the same email. Move the email to one of them, and close the other.");
}
