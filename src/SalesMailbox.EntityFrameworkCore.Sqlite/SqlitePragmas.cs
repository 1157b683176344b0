using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesMailbox.EntityFrameworkCore.Sqlite;

/// <summary>Write-ahead log, so that readers and the one writer do not wait for each other, and a busy time-out instead of an error at once.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Commands = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON;";

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Commands;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Commands;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
