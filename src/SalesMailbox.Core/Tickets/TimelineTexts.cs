using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tickets;

/// <summary>Texts of a ticket's timeline about changes, and of the notice about a reply.</summary>
internal static class TimelineTexts
{
    public static readonly TextCode Status = new("timeline.status", "Status: {0}");
    public static readonly TextCode StatusChanged = new("timeline.status-changed", "Status: {0} (was: {1})");
    public static readonly TextCode Summary = new("timeline.summary", "Summary: {0} (was: {1})");
    public static readonly TextCode Type = new("timeline.type", "Type: {0}");
    public static readonly TextCode Client = new("timeline.client", "Client: {0}");
    public static readonly TextCode NoClient = new("timeline.no-client", "Client: none");
    public static readonly TextCode Contacts = new("timeline.contacts", "Contacts: {0}");
    public static readonly TextCode NoContacts = new("timeline.no-contacts", "Contacts: none");
    public static readonly TextCode Assigned = new("timeline.assigned", "Assigned to {0}");
    public static readonly TextCode Unassigned = new("timeline.unassigned", "Unassigned");
    public static readonly TextCode Details = new("timeline.details", "Details were edited");

    public static readonly TextCode AnsweredNotice = new("timeline.answered-notice", "{0} replied on #{1} {2}. Its status is {3} again.");
}
