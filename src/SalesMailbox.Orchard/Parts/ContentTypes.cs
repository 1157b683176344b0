using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Parts;

/// <summary>Names of the module's content types.</summary>
public static class ContentTypes
{
    public const string SalesMailbox = "SalesMailbox";
    public const string Client = "Client";
    public const string Contact = "Contact";
    public const string Opportunity = "Opportunity";
    public const string Project = "Project";
    public const string ServiceTicket = "ServiceTicket";
    public const string Quotation = "Quotation";
    public const string Action = "Action";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { SalesMailbox, Client, Contact, Opportunity, Project, ServiceTicket, Quotation, Action };

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
