using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace SalesMailbox.Server.Identity;

/// <summary>
/// Validates codes of an authenticator app (RFC 6238: SHA-1, 30 seconds, six digits). Each code works once, so that an observed code can't
/// be used again.
/// </summary>
internal sealed class AuthenticatorCodes(TimeProvider time) : AuthenticatorTokenProvider<ServerUser>
{
    private const int StepSeconds = 30;

    /// <summary>The number of time steps that clocks may differ by.</summary>
    private const int Drift = 1;

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<ServerUser> manager, ServerUser user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key || token is not { Length: 6 } || !token.All(char.IsAsciiDigit))
        {
            return false;
        }

        var secret = Base32(key);
        var now = time.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        for (var step = now - Drift; step <= now + Drift; step++)
        {
            if (Code(secret, step) == token && step > (user.LastAuthenticatorStep ?? 0))
            {
                user.LastAuthenticatorStep = step;
                return (await manager.UpdateAsync(user)).Succeeded;
            }
        }

        return false;
    }

    /// <returns>The code for a time step.</returns>
    public static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238 and every authenticator app; HMAC does not rest on SHA-1's collision resistance.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <returns>The decoded bytes of a key in the format of authenticator apps (RFC 4648, base 32).</returns>
    public static byte[] Base32(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var letter in key.TrimEnd('=').ToUpperInvariant())
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
            {
                throw new FormatException("The key is not base 32.");
            }

            buffer = ((buffer << 5) | value) & 0xfff;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
