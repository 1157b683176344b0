using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

/// <summary>The base of the indexes of stored objects: the id, and the version that a write compares in the same transaction.</summary>
public abstract class EntityIndex : MapIndex
{
    public string EntityId { get; set; } = "";

    public long EntityVersion { get; set; }
}
