using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Clients;

/// <summary>A customer organization.</summary>
public sealed class Client : IVersioned
{
    public string Id { get; set; } = Ids.New();

    public string Name { get; set; } = "";

    /// <summary>Mail domains that are the client's, normalised: a sender of one of them is taken to belong to it. Unique in the tenant.</summary>
    public IList<string> Domains { get; set; } = [];

    public string Website { get; set; } = "";

    public string Phone { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public long Version { get; set; }
}
