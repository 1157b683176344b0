using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SalesMailbox.Server.Tests.Driver;

/// <summary>A response of the server.</summary>
public sealed class Page
{
    private readonly Dictionary<string, string> _headers;

    private Page(string path, HttpStatusCode status, Dictionary<string, string> headers, string body)
    {
        (Path, Status, _headers, Body) = (path, status, headers, body);
        Document = new HtmlParser().ParseDocument(body);
    }

    public string Path { get; }

    public HttpStatusCode Status { get; }

    public string Body { get; }

    public IHtmlDocument Document { get; }

    /// <summary>The text of the page.</summary>
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string? Location => Header("Location");

    public string Title => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public IEnumerable<string> FieldsWithErrors =>
        Document.QuerySelectorAll(".field-validation-error").Select(error => error.GetAttribute("data-valmsg-for")!);

    /// <returns>The header; null if the response doesn't have it.</returns>
    public string? Header(string name) => _headers.GetValueOrDefault(name.ToUpperInvariant());

    /// <summary>The addresses of the page's links and buttons, as written.</summary>
    public IEnumerable<string> Links => Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!);

    internal static async Task<Page> ReadAsync(string path, HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key.ToUpperInvariant(), header => string.Join(", ", header.Value));
        return new Page(
            path, response.StatusCode, headers, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
