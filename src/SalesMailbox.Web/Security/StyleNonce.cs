using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace SalesMailbox.Web.Security;

/// <summary>
/// Allows a response to contain a style element that a script creates (the rich editor's). A host with a content security policy adds
/// <c>'nonce-...'</c> to style-src if <see cref="Of"/> is not null.
/// </summary>
public static class StyleNonce
{
    private const string Key = "SalesMailbox.StyleNonce";

    /// <summary>Creates the nonce of this response.</summary>
    public static string Create(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var nonce = Of(context) ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Items[Key] = nonce;
        return nonce;
    }

    /// <returns>The nonce; null if none was created.</returns>
    public static string? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[Key] as string;
    }
}
