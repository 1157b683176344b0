using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>The column that clients are sorted by; see <see cref="NameOrder.Key"/>. SQL can't compute it.</summary>
public static class ClientSortKeys
{
    internal const string Column = "SortKey";

    /// <summary>Computes the keys of the rows that exist when a migration adds the column.</summary>
    public static DbContextOptionsBuilder UseClientSortKeys(this DbContextOptionsBuilder options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options
            .UseSeeding((context, _) => Fill(context))
            .UseAsyncSeeding((context, _, cancellationToken) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                Fill(context);
                return Task.CompletedTask;
            });
    }

    private static void Fill(DbContext context)
    {
        // After a migration back to an earlier version the column doesn't exist.
        if (context is not SalesMailboxDbContext { Clients: var clients } || context.Database.GetPendingMigrations().Any())
        {
            return;
        }

        foreach (var row in clients.Select(client => new { client.Id, client.Name, Key = EF.Property<string>(client, Column) }).ToList())
        {
            var key = NameOrder.Key(row.Name);
            if (key != row.Key)
            {
                clients.Where(client => client.Id == row.Id)
                    .ExecuteUpdate(set => set.SetProperty(client => EF.Property<string>(client, Column), key));
            }
        }
    }
}
