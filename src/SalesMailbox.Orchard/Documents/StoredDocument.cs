namespace SalesMailbox.Orchard.Documents;

/// <summary>
/// A plain document that contains one of Core's objects. YesSql needs a numeric id of its own, which must outlive the session.
/// </summary>
public abstract class StoredDocument<T> where T : class, new()
{
    public long Id { get; set; }

    public T Value { get; set; } = new();
}
