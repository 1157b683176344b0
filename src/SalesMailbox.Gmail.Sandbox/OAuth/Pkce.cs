using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>Proof key for code exchange (RFC 7636).</summary>
internal static class Pkce
{
    /// <exception cref="OAuthException">The verifier is missing or wrong.</exception>
    public static void Verify(AuthorizationCode code, string? verifier)
    {
        if (code.CodeChallenge is not { } challenge)
        {
            return;
        }

        if (string.IsNullOrEmpty(verifier))
        {
            throw new OAuthException("invalid_grant", "Missing code verifier.");
        }

        var computed = code.CodeChallengeMethod == "S256"
            ? Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))
            : verifier;
        if (!string.Equals(computed, challenge, StringComparison.Ordinal))
        {
            throw new OAuthException("invalid_grant", "Invalid code verifier.");
        }
    }
}
