using Microsoft.AspNetCore.Identity;

namespace SalesMailbox.Server.Identity;

/// <summary>Makes what a tenant's sign-in needs, and its users.</summary>
public sealed class IdentitySeed(UserManager<ServerUser> users, RoleManager<IdentityRole> roles)
{
    public async Task EnsureRolesAsync()
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole(role));
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
