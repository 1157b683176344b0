namespace SalesMailbox.Core.MailServices;

/// <summary>The registered connection types, by id.</summary>
public sealed class ConnectionTypes(IEnumerable<IConnectionType> types)
{
    private readonly IConnectionType[] _types = [.. types];

    /// <summary>The types that the New page offers.</summary>
    public IReadOnlyList<IConnectionType> All => _types;

    /// <summary>Returns <see cref="IConnectionType.AuthenticationServices"/>; empty if the type is not registered.</summary>
    public IReadOnlyCollection<string> AuthenticationServicesOf(string id) => Find(id)?.AuthenticationServices ?? [];

    /// <returns>The name of the mail service; the id for a type that is not registered.</returns>
    public string NameOf(string id) => Find(id)?.DisplayName ?? id;

    /// <summary>Returns null if the type is not registered.</summary>
    public IConnectionType? Find(string id) => Array.Find(_types, type => string.Equals(type.Id, id, StringComparison.Ordinal));
}
