using Microsoft.Data.Sqlite;

namespace SalesMailbox.EntityFrameworkCore.Sqlite;

/// <summary>
/// Recognizes SQLite's result codes: 19 constraint with 2067 (unique) and 1555 (primary key); 5 busy, 6 locked (sqlite.org/rescode.html).
/// </summary>
internal sealed class SqliteErrors : IUniqueViolationDetector
{
    public bool IsUniqueViolation(Exception exception) => Find(exception) is { SqliteErrorCode: 19, SqliteExtendedErrorCode: 2067 or 1555 };

    public bool IsBusy(Exception exception) => Find(exception) is { SqliteErrorCode: 5 or 6 };

    private static SqliteException? Find(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is SqliteException found)
            {
                return found;
            }
        }

        return null;
    }
}
