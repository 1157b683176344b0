using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Clients;

/// <summary>A person at a client.</summary>
public sealed class Contact : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string ClientId { get; set; } = "";

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>The normalized address, for comparison. Unique in the tenant unless empty.</summary>
    public string NormalizedEmail { get; set; } = "";

    /// <summary>The domain of <see cref="NormalizedEmail"/>; the stores search by it.</summary>
    public string Domain { get; set; } = "";

    public string JobTitle { get; set; } = "";

    public string Phone { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public long Version { get; set; }
}
