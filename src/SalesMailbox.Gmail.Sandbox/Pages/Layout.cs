using Microsoft.Net.Http.Headers;

namespace SalesMailbox.Gmail.Sandbox.Pages;

/// <summary>The layout of every page, with a banner that says that this isn't Google.</summary>
internal static class Layout
{
    // There is no form-action, because the answer to the consent form redirects to the client's own address.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'";

    public static IResult Page(string title, Markup content, int status = StatusCodes.Status200OK) =>
        new PageResult(title, content, status);

    public static IResult Problem(string text, int status = StatusCodes.Status400BadRequest) =>
        Page("That did not work", Markup.Of($"""<section class="card"><p class="error">{text}</p></section>"""), status);

    private static Markup Frame(string title, Markup content) => Markup.Of(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>{title} - Gmail sandbox</title>
          <link rel="stylesheet" href="/sandbox.css">
          <link rel="icon" href="data:,">
        </head>
        <body>
          <a class="skip" href="#main">Skip to the content</a>
          <header class="banner"><p><strong>Gmail sandbox</strong> - not Google. Nothing here leaves this machine.</p>
            <nav aria-label="Main"><a href="/">Overview</a> <a href="/compose">Write mail</a></nav></header>
          <main id="main"><h1>{title}</h1>
        {content}
          </main>
        </body>
        </html>
        """);

    private sealed class PageResult(string title, Markup content, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            headers[HeaderNames.ContentSecurityPolicy] = Policy;
            headers[HeaderNames.XContentTypeOptions] = "nosniff";
            headers[HeaderNames.CacheControl] = "no-store";
            headers["Referrer-Policy"] = "no-referrer";
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            return httpContext.Response.WriteAsync(Frame(title, content).ToString(), httpContext.RequestAborted);
        }
    }
}
