using Microsoft.AspNetCore.Http;

namespace SalesMailbox.Web.Security;

/// <summary>
/// Finds the page that contains a form. A person returns there after a sign-in, because the form's own address may not be a page.
/// </summary>
public static class ReturnAddress
{
    /// <returns>The path and query of the page that sent the request; null if the page doesn't belong to this tenant.</returns>
    public static string? Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page)
            && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            && page.AbsolutePath.StartsWith(request.PathBase.Add("/"), StringComparison.Ordinal)
            && !page.PathAndQuery.StartsWith("//", StringComparison.Ordinal)
            ? page.PathAndQuery
            : null;
    }

    /// <summary>Whether the browser states that a page of this site sent the request.</summary>
    public static bool IsFromHere(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0 ? site == "same-origin" : Of(request) is not null;
    }
}
