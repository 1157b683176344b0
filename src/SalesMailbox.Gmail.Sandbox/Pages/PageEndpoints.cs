namespace SalesMailbox.Gmail.Sandbox.Pages;

internal static class PageEndpoints
{
    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/sandbox.css", () => Results.Stream(typeof(PageEndpoints).Assembly.GetManifestResourceStream("sandbox.css")!, "text/css; charset=utf-8"));
    }
}
