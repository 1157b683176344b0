using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Clients;

/// <summary>A note on a client, written by an agent or made from an email (B5).</summary>
public sealed class CrmNote
{
    public string Id { get; set; } = Ids.New();

    public string ClientId { get; set; } = "";

    public string? ContactId { get; set; }

    public string? AgentId { get; set; }

    public DateTimeOffset At { get; set; }

    public string Subject { get; set; } = "";

    public string Text { get; set; } = "";

    public string? MessageId { get; set; }
}
