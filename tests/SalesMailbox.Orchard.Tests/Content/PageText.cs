using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SalesMailbox.Orchard.Tests.Content;

internal static class PageText
{
    /// <summary>Returns the message at a field; empty if there is none.</summary>
    public static string ErrorAt(this IHtmlDocument page, string field) =>
        page.QuerySelector($"[data-valmsg-for='{field}']")?.TextContent.Trim() ?? "";

    public static string Text(this IHtmlDocument page) => page.Body?.Text() ?? "";
}
