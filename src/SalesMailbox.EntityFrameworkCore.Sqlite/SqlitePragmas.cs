using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesMailbox.EntityFrameworkCore.Sqlite;

/// <summary>
/// Switches on the write-ahead log, so that readers and the one writer don't wait for each other, and sets a busy time-out, so that a busy
/// database doesn't cause an error immediately.
/// </summary>
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

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Commands;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
