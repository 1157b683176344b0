using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>A ticket: an opportunity, a project or a service ticket by its type's use.</summary>
public sealed class Ticket : IVersioned
{
    public const int MaxSummary = 250;

    public string Id { get; set; } = Ids.New();

    /// <summary>Counted per tenant from 1; shown to people.</summary>
    public long Number { get; set; }

    public string TypeId { get; set; } = "";

    /// <summary>The type's use, kept here for look-ups.</summary>
    public TicketUse Use { get; set; }

    public string Summary { get; set; } = "";

    /// <summary>Made by <c>SubjectNormalizer.Normalize</c> whenever the summary changes.</summary>
    public string NormalizedSummary { get; set; } = "";

    /// <summary>Plain text.</summary>
    public string Details { get; set; } = "";

    public string? ClientId { get; set; }

    /// <summary>The people it is about; the first is the main one.</summary>
    public IList<TicketContact> Contacts { get; set; } = [];

    /// <summary>The agent it is assigned to.</summary>
    public string? AgentId { get; set; }

    public string StatusId { get; set; } = "";

    /// <summary>The status' own, kept here for look-ups.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>While it waits for the client: the status it returns to when the client answers.</summary>
    public string? StatusBeforeWaitingId { get; set; }

    /// <summary>Since when it waits for the client; null where it does not.</summary>
    public DateTimeOffset? WaitingSince { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public DateTimeOffset LastActivityAt { get; set; }

    public long Version { get; set; }
}

/// <summary>A contact on a ticket, with their address and domain at hand for matching; kept up to date when the contact changes.</summary>
public sealed class TicketContact
{
    public string ContactId { get; set; } = "";

    public int Position { get; set; }

    /// <summary>Normalised.</summary>
    public string Address { get; set; } = "";

    public string Domain { get; set; } = "";
}
