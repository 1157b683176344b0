using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace SalesMailbox.Web.Security;

/// <summary>
/// Lets one answer carry a style element that a script makes (the rich editor's). A host with a content security policy adds <c>'nonce-...'</c> to style-src where
/// <see cref="Of"/> is not null.
/// </summary>
public static class StyleNonce
{
    private const string Key = "SalesMailbox.StyleNonce";

    /// <summary>Asks for one for this answer.</summary>
    public static string Create(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var nonce = Of(context) ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Items[Key] = nonce;
        return nonce;
    }

    /// <returns>Null where nobody asked.</returns>
    public static string? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[Key] as string;
    }
}
