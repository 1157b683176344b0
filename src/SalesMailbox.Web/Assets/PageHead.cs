using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace SalesMailbox.Web.Assets;

/// <summary>
/// What the module's pages need in the head besides Bootstrap. The embedded server's layout renders it (partial "_SalesMailboxHead"); Orchard gets it as
/// resources.
/// </summary>
public sealed class PageHead(IAntiforgery antiforgery, IStringLocalizer<PageHead> text)
{
    /// <summary>Relative to <see cref="AssetOptions.BasePath"/>.</summary>
    public const string Stylesheet = "salesmailbox.css";

    /// <summary>Before the page is painted, not deferred. Relative to <see cref="AssetOptions.BasePath"/>.</summary>
    public const string FirstScript = "begin.js";

    /// <summary>In this order, deferred. Relative to <see cref="AssetOptions.BasePath"/>.</summary>
    public static IReadOnlyList<string> Scripts { get; } = ["lib/htmx/htmx.min.js", "salesmailbox.js", "toasts.js", "busy.js", "pickers.js", "mail.js", "selection.js", "undo.js", "keys.js", "news.js"];

    /// <summary>The value of the meta element "sm-antiforgery" and, for its attribute data-header, the name of the header htmx sends it in. Sets the cookie.</summary>
    public (string Token, string Header) Antiforgery(HttpContext context)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return (tokens.RequestToken!, tokens.HeaderName!);
    }

    /// <summary>What the scripts say, as meta elements.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts() =>
    [
        new("sm-text-refused", text["You may not do this. Ask an administrator if you need it."]),
        new("sm-text-failed", text["That did not work. Check the connection, reload the page and try again."]),
        new("sm-text-copied", text["Copied"]),
        new("sm-text-close", text["Close"]),
    ];
}
