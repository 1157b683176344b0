using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore;

internal static class DbContextExtensions
{
    /// <summary>Marks a row that was read in this scope as changed and increments its version, once for each commit.</summary>
    public static void Touch<T>(this DbContext context, T entity) where T : class, IVersioned
    {
        var version = context.Tracked(entity).Property(row => row.Version);
        if (version.OriginalValue == entity.Version && context.Entry(entity).State != EntityState.Added)
        {
            entity.Version++;
        }
    }

    /// <summary>Does the same as Touch for a row that may be new.</summary>
    public static void AddOrTouch<T>(this DbContext context, T entity) where T : class, IVersioned
    {
        if (context.Entry(entity).State == EntityState.Detached)
        {
            context.Add(entity);
        }
        else
        {
            context.Touch(entity);
        }
    }

    public static Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<T> Tracked<T>(this DbContext context, T entity) where T : class
    {
        var entry = context.Entry(entity);
        return entry.State != EntityState.Detached
            ? entry
            : throw new InvalidOperationException(
                $"This {typeof(T).Name} was read in another scope. Read it again in the scope that changes it.");
    }
}
