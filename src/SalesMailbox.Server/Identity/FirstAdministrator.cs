using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Identity;

/// <summary>
/// Creates a tenant's first administrator exactly once. The user, the role, the settings, and the setup record are one transaction. If two
/// requests compete, in one process or several, the database accepts only one; a process that stops halfway leaves nothing behind.
/// </summary>
internal sealed class FirstAdministrator(ServerDbContext context, SalesMailboxDbContext product, IdentitySeed seed, TimeProvider time)
{
    /// <param name="also">Stages more changes in the scope's product stores for the same transaction. Called only after the user is known
    /// to be the first.</param>
    /// <returns>Identity's result; null if the tenant already has users.</returns>
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

        // A tenant may have users without a setup record.
        if (!await context.Users.AnyAsync(cancellationToken))
        {
            return true;
        }

        await transaction.RollbackAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return false;
    }
}
