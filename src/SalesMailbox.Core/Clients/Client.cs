using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Clients;

/// <summary>A customer organization.</summary>
public sealed class Client : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string Name { get; set; } = "";

    /// <summary>The client's email domains, normalized. A sender at one of them is assigned to this client. Unique in the tenant.</summary>
    public IList<string> Domains { get; set; } = [];

    public string Website { get; set; } = "";

    public string Phone { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public long Version { get; set; }
}
