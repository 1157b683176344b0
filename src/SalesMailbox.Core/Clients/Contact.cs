using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Clients;

/// <summary>A person at a client.</summary>
public sealed class Contact : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string ClientId { get; set; } = "";

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>For comparison; unique in the tenant where not empty.</summary>
    public string NormalizedEmail { get; set; } = "";

    public string Domain { get; set; } = "";

    public string JobTitle { get; set; } = "";

    public string Phone { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public long Version { get; set; }
}
