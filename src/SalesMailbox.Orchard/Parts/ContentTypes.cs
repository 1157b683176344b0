using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Parts;

/// <summary>The names of the module's content types.</summary>
public static class ContentTypes
{
    public const string SalesMailbox = "SalesMailbox";
    public const string Client = "SalesMailboxClient";
    public const string Contact = "SalesMailboxContact";
    public const string Opportunity = "SalesMailboxOpportunity";
    public const string Project = "SalesMailboxProject";
    public const string ServiceTicket = "SalesMailboxServiceTicket";
    public const string Quotation = "SalesMailboxQuotation";
    public const string Action = "SalesMailboxAction";

    /// <summary>All types, with referenced types first.</summary>
    public static IReadOnlyList<string> InOrder { get; } =
        [Client, Contact, Opportunity, Project, ServiceTicket, SalesMailbox, Quotation, Action];

    /// <summary>All types.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(InOrder, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the types that a feature provides; empty if it provides none.</summary>
    public static IReadOnlyCollection<string> Of(string featureId) => featureId switch
    {
        Features.Headless => [SalesMailbox, Quotation, Action],
        Features.Psa => [Client, Contact, Opportunity, Project, ServiceTicket],
        _ => [],
    };

    /// <summary>Returns the use of a ticket's content type; null for other content types.</summary>
    public static TicketUse? UseOf(string? contentType) => contentType switch
    {
        Opportunity => TicketUse.Opportunity,
        Project => TicketUse.Project,
        ServiceTicket => TicketUse.Service,
        _ => null,
    };

    /// <summary>Returns the content type of a ticket with this use.</summary>
    public static string Of(TicketUse use) => use switch
    {
        TicketUse.Opportunity => Opportunity,
        TicketUse.Project => Project,
        _ => ServiceTicket,
    };
}
