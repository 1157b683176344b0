namespace SalesMailbox.EntityFrameworkCore;

/// <summary>Interprets a database's error codes. Each provider has one implementation.</summary>
public interface IUniqueViolationDetector
{
    /// <summary>Whether a unique index rejected a row.</summary>
    bool IsUniqueViolation(Exception exception);

    /// <summary>Whether another writer interfered: a lock, a deadlock, or a serialization failure.</summary>
    bool IsBusy(Exception exception);
}
