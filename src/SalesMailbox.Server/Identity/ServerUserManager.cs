using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Server.Identity;

/// <summary>Identity's manager, with the second step's secrets not readable in the database: the key is encrypted, recovery codes are hashed.</summary>
public sealed class ServerUserManager(
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

    /// <returns>What Identity stores: the key, encrypted.</returns>
    public override string GenerateNewAuthenticatorKey() => protector.Protect(base.GenerateNewAuthenticatorKey());

    /// <returns>The key to read; null where there is none or it can't be decrypted.</returns>
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
            Logger.LogError(problem, "The authenticator key of user {User} can't be read: the installation's keys changed. A recovery code still works", user.Id);
            return null;
        }
    }

    /// <summary>Makes a key where there is none. Unlike a new key for a user who has one, that ends no session.</summary>
    /// <returns>The key to read.</returns>
    public async Task<string> EnsureAuthenticatorKeyAsync(ServerUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (await GetAuthenticatorKeyAsync(user) is { } known)
        {
            return known;
        }

        await ((IUserAuthenticatorKeyStore<ServerUser>)Store).SetAuthenticatorKeyAsync(user, GenerateNewAuthenticatorKey(), CancellationToken);
        await UpdateAsync(user);
        return await GetAuthenticatorKeyAsync(user) ?? throw new InvalidOperationException("The authenticator key that was just made can't be read.");
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
