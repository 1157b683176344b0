using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Accounts;

namespace SalesMailbox.Server.Identity;

/// <summary>
/// Extends Identity's user manager so that the secrets of the second step can't be read in the database: the key is encrypted and recovery
/// codes are hashed.
/// </summary>
internal sealed class ServerUserManager(
    IUserStore<ServerUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<ServerUser> hasher,
    IEnumerable<IUserValidator<ServerUser>> userValidators,
    IEnumerable<IPasswordValidator<ServerUser>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<ServerUser>> logger,
    ISecretProtector protector)
    : UserManager<ServerUser>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    public const int RecoveryCodes = 10;

    /// <returns>The encrypted key, as Identity stores it.</returns>
    public override string GenerateNewAuthenticatorKey() => protector.Protect(base.GenerateNewAuthenticatorKey());

    /// <returns>The decrypted key; null if there is none or it can't be decrypted.</returns>
    public override async Task<string?> GetAuthenticatorKeyAsync(ServerUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (await base.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } stored)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(stored);
        }
        catch (SecretUnreadableException problem)
        {
            Logger.AuthenticatorKeyUnreadable(problem, user.Id);
            return null;
        }
    }

    /// <summary>Creates a key if the user has none. Unlike replacing an existing key, this doesn't end the user's sessions.</summary>
    /// <returns>The decrypted key.</returns>
    public async Task<string> EnsureAuthenticatorKeyAsync(ServerUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (await GetAuthenticatorKeyAsync(user) is { } known)
        {
            return known;
        }

        await ((IUserAuthenticatorKeyStore<ServerUser>)Store)
            .SetAuthenticatorKeyAsync(user, GenerateNewAuthenticatorKey(), CancellationToken);
        await UpdateAsync(user);
        return await GetAuthenticatorKeyAsync(user)
            ?? throw new InvalidOperationException("The authenticator key that was just made can't be read.");
    }

    public override async Task<IEnumerable<string>?> GenerateNewTwoFactorRecoveryCodesAsync(ServerUser user, int number)
    {
        ArgumentNullException.ThrowIfNull(user);
        var codes = Enumerable.Range(0, number).Select(_ => CreateTwoFactorRecoveryCode()).ToList();
        await CodeStore.ReplaceCodesAsync(user, codes.Select(code => Hash(user, code)).ToList(), CancellationToken);
        return (await UpdateAsync(user)).Succeeded ? codes : null;
    }

    public override async Task<IdentityResult> RedeemTwoFactorRecoveryCodeAsync(ServerUser user, string code)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await CodeStore.RedeemCodeAsync(user, Hash(user, code), CancellationToken)
            ? await UpdateAsync(user)
            : IdentityResult.Failed(ErrorDescriber.RecoveryCodeRedemptionFailed());
    }

    private IUserTwoFactorRecoveryCodeStore<ServerUser> CodeStore => (IUserTwoFactorRecoveryCodeStore<ServerUser>)Store;

    private static string Hash(ServerUser user, string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(user.Id + ":" + code.Trim().ToUpper(CultureInfo.InvariantCulture))));
}
