using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>The random values of a sign-in: <c>state</c> (RFC 6749 10.12) and the PKCE verifier (RFC 7636 4.1), 256 bits each.</summary>
internal static class SignInSecrets
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string state) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));

    /// <summary>The code challenge with the method S256 (RFC 7636 4.2).</summary>
    public static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
