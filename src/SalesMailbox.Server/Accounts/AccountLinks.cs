using Microsoft.AspNetCore.Identity;
using SalesMailbox.Server.Identity;

namespace SalesMailbox.Server.Accounts;

/// <summary>
/// Creates links that let a user choose a password: an invitation, or a link for a forgotten password. Each link works once and expires.
/// </summary>
internal sealed class AccountLinks(UserManager<ServerUser> users, TimeProvider time)
{
    /// <summary>How long a link for a forgotten password works.</summary>
    public static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(24);

    /// <summary>Creates a link. A new invitation invalidates the previous one.</summary>
    /// <param name="site">The tenant's address without a trailing slash.</param>
    public async Task<string> CreateAsync(ServerUser user, string site)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.PasswordHash is not null)
        {
            return Link(site, user, await users.GeneratePasswordResetTokenAsync(user));
        }

        user.InvitedAt = time.GetUtcNow();
        await users.UpdateSecurityStampAsync(user).OrThrowAsync();
        return Link(site, user, await users.GenerateUserTokenAsync(user, InvitationTokens.Provider, InvitationTokens.Purpose));
    }

    /// <returns>The user that the link belongs to; null if the link doesn't work.</returns>
    public async Task<ServerUser?> FindAsync(string? id, string? token)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(token) || await users.FindByIdAsync(id) is not { IsActive: true } user)
        {
            return null;
        }

        var works = user.PasswordHash is null
            ? await users.VerifyUserTokenAsync(user, InvitationTokens.Provider, InvitationTokens.Purpose, token)
            : await users.VerifyUserTokenAsync(
                user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<ServerUser>.ResetPasswordTokenPurpose, token);
        return works ? user : null;
    }

    /// <summary>Sets the password. This invalidates the link and ends all of the user's sessions.</summary>
    public async Task<IdentityResult> UseAsync(ServerUser user, string token, string password)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.PasswordHash is null)
        {
            user.EmailConfirmed = true;
            return await users.AddPasswordAsync(user, password);
        }

        var result = await users.ResetPasswordAsync(user, token, password);
        if (result.Succeeded)
        {
            await users.SetLockoutEndDateAsync(user, null).OrThrowAsync();
            await users.ResetAccessFailedCountAsync(user).OrThrowAsync();
        }

        return result;
    }

    private static string Link(string site, ServerUser user, string token) =>
        $"{site}/Password/Choose/{Uri.EscapeDataString(user.Id)}?token={Uri.EscapeDataString(token)}";
}
