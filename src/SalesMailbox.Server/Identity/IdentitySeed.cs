using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SalesMailbox.Server.Identity;

/// <summary>Makes what a tenant's sign-in needs, and its users.</summary>
public sealed class IdentitySeed(UserManager<ServerUser> users, RoleManager<IdentityRole> roles, ServerDbContext context)
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
                await roles.CreateAsync(new IdentityRole(role));
            }
            catch (DbUpdateException)
            {
                // Another process that started at this moment may have added it; if not, the problem is another one.
                context.ChangeTracker.Clear();
                if (!await roles.RoleExistsAsync(role))
                {
                    throw;
                }
            }
        }
    }

    /// <returns>Identity's own refusals (password too short, address taken) as they are; they say what to do.</returns>
    public async Task<IdentityResult> AddUserAsync(string email, string displayName, string password, string role)
    {
        var user = new ServerUser { UserName = email, Email = email, EmailConfirmed = true, DisplayName = displayName };
        var result = await users.CreateAsync(user, password);
        return result.Succeeded ? await users.AddToRoleAsync(user, role) : result;
    }
}
