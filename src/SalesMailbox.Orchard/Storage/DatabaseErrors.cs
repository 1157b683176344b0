using System.Data.Common;

namespace SalesMailbox.Orchard.Storage;

/// <summary>Recognizes errors of the databases that Orchard supports, without referring to their drivers.</summary>
internal static class DatabaseErrors
{
    /// <summary>
    /// Whether a unique key already exists: SQLSTATE 23505 (PostgreSQL), 23000 (MySQL), otherwise the messages of SQLite and SQL Server.
    /// </summary>
    public static bool IsDuplicate(Exception exception) => Find(exception) is { } error && (error.SqlState is "23505" or "23000"
        || error.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal)
        || error.Message.Contains("duplicate key", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether another writer interfered: serialization failure and deadlock (40001, 40P01), or SQLite's "database is locked".
    /// </summary>
    public static bool IsBusy(Exception exception) => Find(exception) is { } error && (error.SqlState is "40001" or "40P01"
        || error.Message.Contains("database is locked", StringComparison.Ordinal)
        || error.Message.Contains("database table is locked", StringComparison.Ordinal)
        || error.Message.Contains("deadlock", StringComparison.OrdinalIgnoreCase));

    private static DbException? Find(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is DbException error)
            {
                return error;
            }
        }

        return null;
    }
}
