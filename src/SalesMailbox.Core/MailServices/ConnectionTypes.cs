namespace SalesMailbox.Core.MailServices;

/// <summary>The registered connection types, by id.</summary>
public sealed class ConnectionTypes(IEnumerable<IConnectionType> types)
{
    private readonly IConnectionType[] types = [.. types];

    /// <summary>What the New page offers: only what works.</summary>
    public IReadOnlyList<IConnectionType> All => types;

    /// <summary>See <see cref="IConnectionType.AuthenticationServices"/>; none where the type is not registered.</summary>
    public IReadOnlyCollection<string> AuthenticationServicesOf(string id) => Find(id)?.AuthenticationServices ?? [];

    /// <returns>What people call the mail service; the id of a type that is not registered.</returns>
    public string NameOf(string id) => Find(id)?.DisplayName ?? id;

    public IConnectionType? Find(string id) => Array.Find(types, type => string.Equals(type.Id, id, StringComparison.Ordinal));
}
