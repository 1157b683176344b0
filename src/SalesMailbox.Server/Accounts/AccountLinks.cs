using Microsoft.AspNetCore.Identity;
using SalesMailbox.Server.Identity;

namespace SalesMailbox.Server.Accounts;

/// <summary>Links with which a user chooses a password: an invitation or a forgotten password. Each works once and expires.</summary>
public sealed class AccountLinks(UserManager<ServerUser> users, TimeProvider time)
{
    /// <summary>How long a link for a new password works.</summary>
    public static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(24);

    /// <summary>Makes a link; a new invitation ends the one before.</summary>
    /// <param name="site">The tenant's address without a slash at its end.</param>
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

    /// <returns>The user whose link it is, if it works.</returns>
    public async Task<ServerUser?> FindAsync(string? id, string? token)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(token) || await users.FindByIdAsync(id) is not { IsActive: true } user)
        {
            return null;
        }

        var works = user.PasswordHash is null
            ? await users.VerifyUserTokenAsync(user, InvitationTokens.Provider, InvitationTokens.Purpose, token)
            : await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<ServerUser>.ResetPasswordTokenPurpose, token);
        return works ? user : null;
    }

    /// <summary>Sets the password the link was for. The link, and all sessions of the user, end with it.</summary>
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
