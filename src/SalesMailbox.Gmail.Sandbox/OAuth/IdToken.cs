using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>
/// Creates an ID token with Google's claims. Its signature isn't valid: a client may trust it only if it comes directly from the token
/// endpoint.
/// </summary>
internal static class IdToken
{
    public static string Create(string clientId, string account, DateTimeOffset now, TimeSpan lifetime)
    {
        var claims = new
        {
            iss = "https://accounts.google.com",
            azp = clientId,
            aud = clientId,
            sub = Subject(account),
            email = account,
            email_verified = true,
            iat = now.ToUnixTimeSeconds(),
            exp = now.Add(lifetime).ToUnixTimeSeconds(),
        };
        return $"{Encode(new { alg = "RS256", kid = "sandbox", typ = "JWT" })}.{Encode(claims)}.{Base64Url.EncodeToString("sandbox"u8)}";
    }

    /// <summary>Returns a stable number for an account, like Google's subject identifiers.</summary>
    public static string Subject(string account) =>
        "1" + string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(account)).Take(20).Select(value => (char)('0' + (value % 10))));

    private static string Encode(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
