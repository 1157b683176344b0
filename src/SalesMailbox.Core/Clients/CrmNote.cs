using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Clients;

/// <summary>A note on a client, written by an agent or made from an email (B5).</summary>
public sealed class CrmNote
{
    public string Id { get; set; } = Ids.New();

    public string ClientId { get; set; } = "";

    /// <summary>The contact that the note is about; null for the client in general.</summary>
    public string? ContactId { get; set; }

    /// <summary>The agent who wrote the note, or whose rule created it.</summary>
    public string? AgentId { get; set; }

    public DateTimeOffset At { get; set; }

    public string Subject { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>The message that the note was made from; null for a note that was written by an agent.</summary>
    public string? MessageId { get; set; }
}
