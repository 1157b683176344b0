using Microsoft.AspNetCore.Http;

namespace SalesMailbox.Web.Htmx;

/// <summary>Recognizes requests of htmx.</summary>
public static class HtmxRequestExtensions
{
    /// <summary>Whether htmx requests a part of the page, which is answered with PartialView. Always false without JavaScript.</summary>
    public static bool IsHtmx(this HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") && !request.Headers.ContainsKey("HX-Boosted")
        && !request.Headers.ContainsKey("HX-History-Restore-Request");
}
