using System.Text.RegularExpressions;

namespace SalesMailbox.Gmail.Tests.Import;

/// <summary>The only calls an import may make (I3): a token, and five GETs.</summary>
internal static partial class AllowedCalls
{
    /// <param name="call">Method and path, e.g. <c>GET /gmail/v1/users/me/profile</c>.</param>
    public static bool IsRead(string call) => Reads().IsMatch(call);

    [GeneratedRegex("^(?:POST /(?:oauth2/)?token|GET /gmail/v1/users/me/(?:profile|history|labels|messages|messages/[0-9A-Za-z_-]+))$")]
    private static partial Regex Reads();
}
