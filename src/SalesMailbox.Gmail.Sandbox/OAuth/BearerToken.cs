namespace SalesMailbox.Gmail.Sandbox.OAuth;

internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>Returns the token of the Authorization header (RFC 6750); null if there is none.</summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}
