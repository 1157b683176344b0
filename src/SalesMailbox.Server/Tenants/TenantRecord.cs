namespace SalesMailbox.Server.Tenants;

public enum TenantDatabase
{
    Sqlite,
    PostgreSql,
}

/// <summary>One customer of this installation, as the operator's registry keeps it.</summary>
/// <param name="Name">Technical name: lower-case letters, digits and hyphens; also the folder's name.</param>
/// <param name="Prefix">The first part of its path, without slashes; empty for the tenant at the root.</param>
/// <param name="HostName">A host name of its own instead of (or besides) a prefix; null for any.</param>
/// <param name="Database">Where its data are.</param>
/// <param name="ConnectionString">As it is stored, which may be encrypted: see <see cref="ConnectionSecrets"/>. Null for SQLite.</param>
public sealed record TenantRecord(
    string Name,
    string DisplayName,
    string Prefix,
    string? HostName,
    TenantDatabase Database = TenantDatabase.Sqlite,
    string? ConnectionString = null)
{
    /// <summary>The tenant of the first-run setup. Its administrators are the operators of the installation.</summary>
    public const string DefaultName = "default";

    /// <summary>Where the tenant is reached, for somebody who is at another tenant of this installation.</summary>
    public string AddressSeenFrom(HttpRequest request) => $"{request.Scheme}://{(HostName is null ? request.Host : AtItsHost(request.Host))}/{Prefix}";

    private HostString AtItsHost(HostString current) => current.Port is { } port ? new HostString(HostName!, port) : new HostString(HostName!);

    /// <summary>Whether both can't be in one installation: the same name, or the same address.</summary>
    public bool Clashes(TenantRecord other) =>
        Name == other.Name || (Prefix == other.Prefix && string.Equals(HostName, other.HostName, StringComparison.OrdinalIgnoreCase));
}
