using Npgsql;

namespace SalesMailbox.EntityFrameworkCore.PostgreSql;

/// <summary>
/// Recognizes PostgreSQL's SQLSTATE codes: 23505 unique_violation; 40001 serialization_failure, 40P01 deadlock_detected, 55P03
/// lock_not_available.
/// </summary>
internal sealed class PostgreSqlErrors : IUniqueViolationDetector
{
    public bool IsUniqueViolation(Exception exception) => Find(exception) is { SqlState: PostgresErrorCodes.UniqueViolation };

    public bool IsBusy(Exception exception) =>
        Find(exception) is
        {
            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable
        };

    private static PostgresException? Find(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is PostgresException found)
            {
                return found;
            }
        }

        return null;
    }
}
