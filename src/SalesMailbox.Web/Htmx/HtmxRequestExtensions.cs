using Microsoft.AspNetCore.Http;

namespace SalesMailbox.Web.Htmx;

public static class HtmxRequestExtensions
{
    /// <summary>Whether htmx asks for a part of the page (answer with PartialView). Always false without JavaScript.</summary>
    public static bool IsHtmx(this HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") && !request.Headers.ContainsKey("HX-Boosted") && !request.Headers.ContainsKey("HX-History-Restore-Request");
}
