namespace SalesMailbox.EntityFrameworkCore;

/// <summary>Reads a database's error codes; one a provider.</summary>
public interface IUniqueViolationDetector
{
    /// <summary>Whether a unique index refused a row.</summary>
    bool IsUniqueViolation(Exception exception);

    /// <summary>Whether another writer was in the way: locked, deadlock, serialisation failure.</summary>
    bool IsBusy(Exception exception);
}
