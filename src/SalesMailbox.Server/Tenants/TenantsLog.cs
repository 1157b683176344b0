namespace SalesMailbox.Server.Tenants;

/// <summary>What tenants log. Event ids 2000 to 2099; see docs/operations.md.</summary>
internal static partial class TenantsLog
{
    [LoggerMessage(2001, LogLevel.Error, "Tenant {Tenant}: the database could not be reached or brought up to date.")]
    public static partial void DatabaseNotReady(this ILogger logger, Exception exception, string tenant);
}
