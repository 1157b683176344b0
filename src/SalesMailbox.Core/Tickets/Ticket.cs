using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>A ticket: an opportunity, a project or a service ticket, depending on the use of its type.</summary>
public sealed class Ticket : IVersioned
{
    public const int MaxSummary = 250;

    public string Id { get; set; } = Ids.New();

    /// <summary>The visible number, counted per tenant from 1.</summary>
    public long Number { get; set; }

    public string TypeId { get; set; } = "";

    /// <summary>The use of the type, copied here for lookups.</summary>
    public TicketUse Use { get; set; }

    public string Summary { get; set; } = "";

    /// <summary>Set by <c>SubjectNormalizer.Normalize</c> whenever the summary changes.</summary>
    public string NormalizedSummary { get; set; } = "";

    /// <summary>Plain text.</summary>
    public string Details { get; set; } = "";

    public string? ClientId { get; set; }

    /// <summary>The contacts of the ticket, the main one first.</summary>
    public IList<TicketContact> Contacts { get; set; } = [];

    /// <summary>The agent it is assigned to; null for none.</summary>
    public string? AgentId { get; set; }

    public string StatusId { get; set; } = "";

    /// <summary>Copied from the status for lookups.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>While the ticket waits for the client: the status that it returns to when the client replies.</summary>
    public string? StatusBeforeWaitingId { get; set; }

    /// <summary>Since when the ticket waits for the client; null if it does not.</summary>
    public DateTimeOffset? WaitingSince { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The time of the last email, note or change. Matching prefers the latest one (X7).</summary>
    public DateTimeOffset LastActivityAt { get; set; }

    public long Version { get; set; }
}

/// <summary>A contact of a ticket, with a copy of their address and domain for matching. Updated when the contact changes.</summary>
public sealed class TicketContact
{
    public string ContactId { get; set; } = "";

    public int Position { get; set; }

    /// <summary>Normalized.</summary>
    public string Address { get; set; } = "";

    public string Domain { get; set; } = "";
}
