using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>Commits each unit of work in one database transaction.</summary>
internal sealed class EntityFrameworkUnitOfWork(SalesMailboxDbContext context, IEnumerable<IUniqueViolationDetector> errors) : IUnitOfWork
{
    internal const string TicketNumbers = "ticket-number";
    internal const string QuotationNumbers = "quotation-number";

    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        context.ChangeTracker.DetectChanges();
        try
        {
            var newTickets = Added<Ticket>().Where(ticket => ticket.Number == 0).ToList();
            var newQuotations = Added<Quotation>().Where(quotation => quotation.Number == 0).ToList();
            if (newTickets.Count + newQuotations.Count == 0)
            {
                await context.SaveChangesAsync(cancellationToken);
                return;
            }

            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await NumberAsync(TicketNumbers, newTickets, (ticket, number) => ticket.Number = number, cancellationToken);
            await NumberAsync(QuotationNumbers, newQuotations, (quotation, number) => quotation.Number = number, cancellationToken);
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

    private IEnumerable<T> Added<T>() where T : class =>
        context.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);

    /// <summary>
    /// Assigns numbers. The update locks the row until the transaction ends, so concurrent commits get their numbers one after the other.
    /// </summary>
    private async Task NumberAsync<T>(string name, List<T> added, Action<T, long> give, CancellationToken cancellationToken)
    {
        if (added.Count == 0)
        {
            return;
        }

        var changed = await context.Counters.Where(counter => counter.Name == name)
            .ExecuteUpdateAsync(
                set => set.SetProperty(counter => counter.Value, counter => counter.Value + added.Count), cancellationToken);
        if (changed == 0)
        {
            throw new InvalidOperationException($"The counter \"{name}\" is missing; it is made by the migrations.");
        }

        var last = await context.Counters.AsNoTracking()
            .Where(counter => counter.Name == name)
            .Select(counter => counter.Value)
            .SingleAsync(cancellationToken);
        foreach (var (at, entity) in added.Index())
        {
            give(entity, last - added.Count + 1 + at);
        }
    }
}
