using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SalesMailbox.Server.Identity;

/// <summary>Creates a tenant's roles and users.</summary>
internal sealed class IdentitySeed(UserManager<ServerUser> users, RoleManager<IdentityRole> roles, ServerDbContext context)
{
    public async Task EnsureRolesAsync()
    {
        foreach (var role in Roles.All)
        {
            if (await roles.RoleExistsAsync(role))
            {
                continue;
            }

            try
            {
                await roles.CreateAsync(new IdentityRole(role)).OrThrowAsync();
            }
            catch (DbUpdateException)
            {
                // Another process that started at the same time may have added the role; if not, the failure has another cause.
                context.ChangeTracker.Clear();
                if (!await roles.RoleExistsAsync(role))
                {
                    throw;
                }
            }
        }
    }

    /// <param name="password">Null for a user who is invited and chooses a password later.</param>
    /// <returns>Identity's errors unchanged (password too short, address taken), because they say what to do. The user and the role are one
    /// transaction.</returns>
    public async Task<IdentityResult> AddUserAsync(string email, string displayName, string? password, string role)
    {
        await using var own = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync() : null;
        var user = new ServerUser { UserName = email, Email = email, EmailConfirmed = password is not null, DisplayName = displayName };
        var result = password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
        if (result.Succeeded)
        {
            result = await users.AddToRoleAsync(user, role);
        }

        if (result.Succeeded && own is not null)
        {
            await own.CommitAsync();
        }

        return result;
    }
}
