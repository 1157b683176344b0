namespace SalesMailbox.Core.Tickets;

/// <summary>What a ticket type is for.</summary>
public enum TicketUse
{
    Opportunity,
    Project,
    Service,
}
