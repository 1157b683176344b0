using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>
/// The position at which a list continues. A token belongs to its query: with another one (another start id or another filter) it is
/// refused, so that a client that mixes up its pages is detected.
/// </summary>
internal static class PageToken
{
    private const string Start = "start";

    public static string Create(string position, string query) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{position}|{Digest(query)}"));

    /// <summary>Creates a token for the same page.</summary>
    public static string ToSamePage(string? token, string query) => token ?? Create(Start, query);

    /// <returns>The position; null for the first page.</returns>
    /// <exception cref="GmailException">The token doesn't belong to this query.</exception>
    public static string? Read(string? token, string query)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        if (Base64Url.IsValid(token))
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split('|');
            if (parts.Length == 2 && parts[1] == Digest(query))
            {
                return parts[0] == Start ? null : parts[0];
            }
        }

        throw new GmailException(GoogleError.BadRequest("Invalid pageToken"));
    }

    private static string Digest(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)))[..16];
}
