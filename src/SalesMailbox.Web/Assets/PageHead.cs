using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace SalesMailbox.Web.Assets;

/// <summary>
/// The resources that the module's pages need in the head besides Bootstrap. The embedded server's layout renders them (partial
/// "_SalesMailboxHead"); Orchard registers them as resources.
/// </summary>
public sealed class PageHead(IAntiforgery antiforgery, IHttpContextAccessor http, IStringLocalizer<PageHead> text)
{
    /// <summary>The stylesheet. Relative to <see cref="AssetOptions.BasePath"/>.</summary>
    public const string Stylesheet = "salesmailbox.css";

    /// <summary>
    /// The script that runs before the page is painted, so it isn't deferred. Relative to <see cref="AssetOptions.BasePath"/>.
    /// </summary>
    public const string FirstScript = "begin.js";

    /// <summary>The deferred scripts, in this order. Relative to <see cref="AssetOptions.BasePath"/>.</summary>
    public static IReadOnlyList<string> Scripts { get; } = ["lib/htmx/htmx.min.js", "salesmailbox.js", "keep.js", "toasts.js", "busy.js",
        "pickers.js", "legible.js", "mail.js", "selection.js", "undo.js", "keys.js", "news.js"];

    /// <summary>
    /// Returns the value of the meta element "sm-antiforgery" and, for its attribute data-header, the name of the header in which htmx
    /// sends it. Sets the cookie.
    /// </summary>
    public (string Token, string Header) Antiforgery(HttpContext context)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return (tokens.RequestToken!, tokens.HeaderName!);
    }

    /// <summary>The texts of the scripts, and a mark of the signed-in user, for meta elements.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts() =>
    [
        new("sm-text-refused", text["You don't have permission to do this. Ask an administrator if you need it."]),
        new("sm-text-failed", text["The action did not complete. Check your internet connection, reload the page and try again."]),
        new("sm-text-copied", text["Copied"]),
        new("sm-text-close", text["Close"]),
        new("sm-text-kept", text["Your text was not saved, so it was restored. Check it and send it again."]),
        new("sm-text-kept-files", text["Attach these files again:"]),
        new("sm-text-kept-elsewhere", text["Text that you entered on another page was not saved there. It is kept here."]),
        new("sm-text-kept-open", text["Open it"]),
        new("sm-text-kept-discard", text["Discard"]),
        .. SignedIn(),
    ];

    // What a browser tab keeps belongs to one user. The mark identifies the user without revealing who it is.
    private IEnumerable<KeyValuePair<string, string>> SignedIn() =>
        http.HttpContext?.User is { Identity.IsAuthenticated: true } user && user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? [new("sm-user", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("keep|" + id)))[..16])]
            : [];
}
