using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Identity;

/// <summary>
/// Signs users in and out. An unknown, locked, or inactive account takes the same time and gets the same answer as a wrong password. Each
/// sign-in is a session in the database; signing out deletes it, so that a copied cookie becomes useless.
/// </summary>
internal sealed class ServerSignIn(
    UserManager<ServerUser> users,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<ServerUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<ServerUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<ServerUser> confirmation,
    ServerDbContext context,
    CurrentTenant tenant,
    SignInFailures failures,
    DecoyPassword decoy,
    TimeProvider time)
    : SignInManager<ServerUser>(users, accessor, claims, options, logger, schemes, confirmation)
{
    /// <summary>The minimum duration of a failed sign-in. It hides whether the attempt wrote to the database.</summary>
    private static readonly TimeSpan LeastTimeOfARefusal = TimeSpan.FromMilliseconds(250);

    /// <returns>Succeeded, TwoFactorRequired, or Failed. The reason for a failure is never revealed.</returns>
    public async Task<SignInResult> WithPasswordAsync(string email, string password, bool remember)
    {
        var began = Stopwatch.GetTimestamp();
        var user = await UserManager.FindByEmailAsync(email);
        var right = user?.PasswordHash is null ? decoy.Verify(password) : await UserManager.CheckPasswordAsync(user, password);
        if (user is { PasswordHash: not null } && await MaySignInAsync(user) && !failures.IsLocked(tenant, email))
        {
            if (right)
            {
                failures.Clear(tenant, email);
                await UserManager.ResetAccessFailedCountAsync(user);
                return await SignInOrTwoFactorAsync(user, remember);
            }

            await UserManager.AccessFailedAsync(user);
        }

        failures.Add(tenant, email);
        Logger.PasswordRefused(tenant.Name);
        var rest = LeastTimeOfARefusal - Stopwatch.GetElapsedTime(began);
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, Context.RequestAborted);
        }

        return SignInResult.Failed;
    }

    /// <summary>Signs in a user who was authenticated by another service. The second step is still required.</summary>
    public async Task<SignInResult> WithServiceAsync(ServerUser user) =>
        await MaySignInAsync(user) ? await SignInOrTwoFactorAsync(user, isPersistent: false) : SignInResult.Failed;

    /// <returns>Whether the user is active and not locked.</returns>
    public async Task<bool> MaySignInAsync(ServerUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.IsActive && !await UserManager.IsLockedOutAsync(user);
    }

    public override async Task SignInWithClaimsAsync(
        ServerUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        ArgumentNullException.ThrowIfNull(user);
        var now = time.GetUtcNow().UtcDateTime;
        var oldest = now - UserSession.Lifetime;
        await context.Sessions.Where(session => session.UserId == user.Id && session.CreatedAt < oldest)
            .ExecuteDeleteAsync(Context.RequestAborted);
        var session = new UserSession { UserId = user.Id, CreatedAt = now };
        context.Sessions.Add(session);
        await context.SaveChangesAsync(Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(UserSession.Claim, session.Id)]);
    }

    public override async Task SignOutAsync()
    {
        if (Context.User.FindFirstValue(UserSession.Claim) is { } id)
        {
            await context.Sessions.Where(session => session.Id == id).ExecuteDeleteAsync(Context.RequestAborted);
        }

        await base.SignOutAsync();
    }

    /// <summary>Ends all of the user's sessions on all devices.</summary>
    public async Task EndAllSessionsAsync(ServerUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        await UserManager.UpdateSecurityStampAsync(user);
        await context.Sessions.Where(session => session.UserId == user.Id).ExecuteDeleteAsync(Context.RequestAborted);
    }
}

/// <summary>
/// Provides a password hash to compare with when the account is unknown, so that an unknown account takes as long as a known one.
/// </summary>
internal sealed class DecoyPassword
{
    private static string? _hash;
    private readonly IPasswordHasher<ServerUser> _hasher;

    public DecoyPassword(IPasswordHasher<ServerUser> hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        _hasher = hasher;
        // Created with the first page that may need it. Otherwise the first unknown account would cost two hashes and reveal itself.
        _hash ??= hasher.HashPassword(new ServerUser(), Guid.NewGuid().ToString("N"));
    }

    /// <returns>Always false, after the same work as a real comparison.</returns>
    public bool Verify(string password)
    {
        _hasher.VerifyHashedPassword(new ServerUser(), _hash!, password);
        return false;
    }
}
