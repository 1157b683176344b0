using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Parts;

/// <summary>Names of the module's content types.</summary>
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

    /// <summary>All of them, what others refer to first.</summary>
    public static IReadOnlyList<string> InOrder { get; } = [Client, Contact, Opportunity, Project, ServiceTicket, SalesMailbox, Quotation, Action];

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(InOrder, StringComparer.OrdinalIgnoreCase);

    /// <summary>The types that a feature brings; none for a feature that brings none.</summary>
    public static IReadOnlyCollection<string> Of(string featureId) => featureId switch
    {
        Features.Headless => [SalesMailbox, Quotation, Action],
        Features.Psa => [Client, Contact, Opportunity, Project, ServiceTicket],
        _ => [],
    };

    /// <summary>The use of a ticket's content type; null for what is no ticket.</summary>
    public static TicketUse? UseOf(string? contentType) => contentType switch
    {
        Opportunity => TicketUse.Opportunity,
        Project => TicketUse.Project,
        ServiceTicket => TicketUse.Service,
        _ => null,
    };

    /// <summary>The content type of a ticket of that use.</summary>
    public static string Of(TicketUse use) => use switch
    {
        TicketUse.Opportunity => Opportunity,
        TicketUse.Project => Project,
        _ => ServiceTicket,
    };
}
