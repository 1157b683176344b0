namespace SalesMailbox.Server.Tenants;

internal enum TenantDatabase
{
    Sqlite,
    PostgreSql,
}

/// <summary>A tenant of this installation, as the operator's registry stores it.</summary>
/// <param name="Name">The technical name: lower-case letters, digits, and hyphens. It is also the name of the tenant's folder.</param>
/// <param name="Prefix">The first segment of its path, without slashes; empty for the tenant at the root.</param>
/// <param name="HostName">A host name of its own instead of (or besides) a prefix; null for any.</param>
/// <param name="Database">The kind of database.</param>
/// <param name="ConnectionString">The stored value, which may be encrypted: see <see cref="ConnectionSecrets"/>. Null for SQLite.</param>
internal sealed record TenantRecord(
    string Name,
    string DisplayName,
    string Prefix,
    string? HostName,
    TenantDatabase Database = TenantDatabase.Sqlite,
    string? ConnectionString = null)
{
    /// <summary>The tenant of the first-run setup. Its administrators are the operators of the installation.</summary>
    public const string DefaultName = "default";

    /// <summary>The tenant's address, as seen by a user of another tenant of this installation.</summary>
    public string AddressSeenFrom(HttpRequest request) =>
        $"{request.Scheme}://{(HostName is null ? request.Host : AtItsHost(request.Host))}/{Prefix}";

    private HostString AtItsHost(HostString current) =>
        current.Port is { } port ? new HostString(HostName!, port) : new HostString(HostName!);

    /// <summary>Whether the two can't coexist in one installation, because they have the same name or address.</summary>
    public bool ConflictsWith(TenantRecord other) =>
        Name == other.Name || (Prefix == other.Prefix && string.Equals(HostName, other.HostName, StringComparison.OrdinalIgnoreCase));
}
