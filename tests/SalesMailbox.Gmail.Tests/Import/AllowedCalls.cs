using System.Text.RegularExpressions;

namespace SalesMailbox.Gmail.Tests.Import;

/// <summary>The only calls that an import may make (I3): one for a token, and five GET calls.</summary>
internal static partial class AllowedCalls
{
    /// <param name="call">The method and path, such as <c>GET /gmail/v1/users/me/profile</c>.</param>
    public static bool IsRead(string call) => Reads().IsMatch(call);

    [GeneratedRegex("^(?:POST /(?:oauth2/)?token|GET /gmail/v1/users/me/(?:profile|history|labels|messages|messages/[0-9A-Za-z_-]+))$")]
    private static partial Regex Reads();
}
