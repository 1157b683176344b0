using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>One commit is one database transaction.</summary>
internal sealed class EntityFrameworkUnitOfWork(SalesMailboxDbContext context, IEnumerable<IUniqueViolationDetector> errors) : IUnitOfWork
{
    private const string TicketNumbers = "ticket-number";

    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        context.ChangeTracker.DetectChanges();
        try
        {
            var newTickets = context.ChangeTracker.Entries<Ticket>().Where(entry => entry is { State: EntityState.Added, Entity.Number: 0 }).ToList();
            if (newTickets.Count == 0)
            {
                await context.SaveChangesAsync(cancellationToken);
                return;
            }

            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var next = await TakeNumbersAsync(newTickets.Count, cancellationToken);
            foreach (var entry in newTickets)
            {
                entry.Entity.Number = next++;
            }

            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException problem)
        {
            throw new ConcurrencyException("Someone else changed this at the same time; nothing was written.", problem);
        }
        catch (DbUpdateException problem) when (errors.Any(reader => reader.IsUniqueViolation(problem)))
        {
            throw new DuplicateException("It is there already; nothing was written.", problem);
        }
        catch (Exception problem) when (errors.Any(reader => reader.IsBusy(problem)))
        {
            throw new ConcurrencyException("The database was busy with another writer; nothing was written.", problem);
        }
    }

    /// <summary>The row lock of the update lasts until the transaction ends, so numbers are handed out one commit after the other.</summary>
    private async Task<long> TakeNumbersAsync(int count, CancellationToken cancellationToken)
    {
        var changed = await context.Counters.Where(counter => counter.Name == TicketNumbers)
            .ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Value, counter => counter.Value + count), cancellationToken);
        if (changed == 0)
        {
            throw new InvalidOperationException("The counter of ticket numbers is missing; it is made by the migrations.");
        }

        var last = await context.Counters.AsNoTracking().Where(counter => counter.Name == TicketNumbers).Select(counter => counter.Value).SingleAsync(cancellationToken);
        return last - count + 1;
    }
}
