using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Identity;

/// <summary>
/// Makes a tenant's first administrator, once: user, role, settings and the mark that it was done are one transaction. Of two at the same moment, in one process
/// or in several, the database lets one through; a process that dies in between leaves nothing behind.
/// </summary>
public sealed class FirstAdministrator(ServerDbContext context, SalesMailboxDbContext product, IdentitySeed seed, TimeProvider time)
{
    /// <param name="also">Stages more changes for the same transaction, in the scope's product stores. Called once the user is known to be the first.</param>
    /// <returns>Identity's answer; null where the tenant has users already.</returns>
    public async Task<IdentityResult?> CreateAsync(NewUserModel model, Func<Task>? also, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await ClaimAsync(transaction, cancellationToken))
        {
            return null;
        }

        var result = await seed.AddUserAsync(model.Email, model.DisplayName, model.Password, Roles.Administrator);
        if (!result.Succeeded)
        {
            await transaction.RollbackAsync(cancellationToken);
            context.ChangeTracker.Clear();
            return result;
        }

        if (also is not null)
        {
            product.Database.SetDbConnection(context.Database.GetDbConnection());
            await product.Database.UseTransactionAsync(transaction.GetDbTransaction(), cancellationToken);
            await also();
            await product.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        await product.Database.UseTransactionAsync(null, cancellationToken);
        return result;
    }

    private async Task<bool> ClaimAsync(IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        context.Setup.Add(new SetupRecord { CompletedAt = time.GetUtcNow() });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(cancellationToken);
            context.ChangeTracker.Clear();
            if (await context.Setup.AnyAsync(cancellationToken))
            {
                return false;
            }

            throw;
        }

        // Tenants from before there was a mark.
        if (!await context.Users.AnyAsync(cancellationToken))
        {
            return true;
        }

        await transaction.RollbackAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return false;
    }
}
