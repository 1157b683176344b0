using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Demo.Content;

/// <param name="ClientId">The id of the OAuth client in the sandbox.</param>
internal sealed record DemoConnection(
    string Name,
    MatchingType MatchingType,
    AmbiguityPolicy AmbiguityPolicy,
    bool ImportSent,
    string ClientId,
    string ClientSecret,
    IReadOnlyList<DemoMailbox> Mailboxes);

/// <param name="Owner">The owner's address.</param>
/// <param name="MatchedUse">The use that is matched; null if matching is off.</param>
/// <param name="IsSignedIn">False for the mailbox that the newcomer signs in to.</param>
internal sealed record DemoMailbox(string Address, string Name, string Owner, TicketUse? MatchedUse, bool IsSignedIn = true);

/// <summary>The connections: one for each matching type. Each has a mailbox that is matched and one that is triaged by hand.</summary>
internal static class DemoConnections
{
    public const string Sales = "sales@acme.example";
    public const string Partners = "partners@acme.example";

    /// <summary>Every minute, so that an email that was written in the sandbox appears soon.</summary>
    public const string Schedule = "* * * * *";

    public static DemoTime Made { get; } = DemoTime.Days(14, "07:30");

    public static IReadOnlyList<DemoConnection> All { get; } =
    [
        new(
            "New business", MatchingType.EmailAddressAndSubject, AmbiguityPolicy.MostRecentlyActive, true,
            "acme-new-business.apps.googleusercontent.com", "demo-secret-new-business",
            [
                new(DemoPeople.Anna, "Anna Berg", DemoPeople.Anna, TicketUse.Opportunity),
                new(Sales, "Acme Sales", DemoPeople.Anna, null),
                new(DemoPeople.Alex, "Alex Morgan", DemoPeople.Alex, null, IsSignedIn: false),
            ]),
        new(
            "Projects", MatchingType.EmailDomain, AmbiguityPolicy.LeaveInInbox, false,
            "acme-projects.apps.googleusercontent.com", "demo-secret-projects",
            [
                new(DemoPeople.Ben, "Ben Carter", DemoPeople.Ben, TicketUse.Project),
                new(Partners, "Acme Partners", DemoPeople.Ben, null),
            ]),
    ];
}
