using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Identity;

/// <summary>
/// Signs people in and out. An unknown, a locked and an inactive account cost the same time and get the same answer as a wrong password. Each sign-in is a
/// session in the database: signing out ends it, so that a copy of its cookie is worth nothing afterwards.
/// </summary>
public sealed class ServerSignIn(
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
    /// <summary>A refusal takes at least this long, so that a write to the database more or less can't be measured.</summary>
    private static readonly TimeSpan LeastTimeOfARefusal = TimeSpan.FromMilliseconds(250);

    /// <returns>Succeeded, TwoFactorRequired or Failed; never why it failed.</returns>
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
        Logger.LogInformation("Tenant {Tenant}: a sign-in with a password was refused", tenant.Name);
        var rest = LeastTimeOfARefusal - Stopwatch.GetElapsedTime(began);
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, Context.RequestAborted);
        }

        return SignInResult.Failed;
    }

    /// <summary>Signs in who came from another service; the second step is asked for all the same.</summary>
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
        await context.Sessions.Where(session => session.UserId == user.Id && session.CreatedAt < oldest).ExecuteDeleteAsync(Context.RequestAborted);
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

    /// <summary>Ends every session of the user, on all devices.</summary>
    public async Task EndAllSessionsAsync(ServerUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        await UserManager.UpdateSecurityStampAsync(user);
        await context.Sessions.Where(session => session.UserId == user.Id).ExecuteDeleteAsync(Context.RequestAborted);
    }
}

/// <summary>The hash that is compared where there is none, so that an unknown account takes as long as a known one.</summary>
public sealed class DecoyPassword
{
    private static string? _hash;
    private readonly IPasswordHasher<ServerUser> _hasher;

    public DecoyPassword(IPasswordHasher<ServerUser> hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        _hasher = hasher;
        // Made with the first page that could ask for it: the first stranger would otherwise wait for two hashes.
        _hash ??= hasher.HashPassword(new ServerUser(), Guid.NewGuid().ToString("N"));
    }

    /// <returns>Always false, after the work of a comparison.</returns>
    public bool Verify(string password)
    {
        _hasher.VerifyHashedPassword(new ServerUser(), _hash!, password);
        return false;
    }
}
