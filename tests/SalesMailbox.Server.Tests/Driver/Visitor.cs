using System.Net;
using AngleSharp.Html.Dom;

namespace SalesMailbox.Server.Tests.Driver;

/// <summary>
/// A browser without a screen: it keeps cookies, sends forms with their values including hidden fields, and follows redirects only on
/// request.
/// </summary>
public sealed class Visitor : IDisposable
{
    /// <summary>The page without its menus, in this server and in Orchard's admin theme.</summary>
    private const string Content = "main, .ta-content";

    private readonly HttpClient _http;
    private readonly string _prefix;
    private readonly string? _host;

    public Visitor(string address, string prefix, string? host)
    {
        (_prefix, _host) = (prefix.Length == 0 ? "" : "/" + prefix, host);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies, UseProxy = false })
        {
            BaseAddress = new Uri(address),
        };
    }

    public CookieContainer Cookies { get; } = new();

    /// <param name="path">The path below the tenant's prefix, beginning with a slash.</param>
    public Task<Page> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, _prefix + path, null, headers);

    /// <summary>Posts a form that isn't from a page, so it has no token.</summary>
    public Task<Page> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, _prefix + path, fields, []);

    /// <summary>Posts a form with the referrer of another page.</summary>
    /// <param name="page">The full address of that page.</param>
    public Task<Page> PostFromAsync(string page, string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, _prefix + path, fields, [("Referer", page),
            ("Sec-Fetch-Site", page.StartsWith(_http.BaseAddress!.ToString(), StringComparison.Ordinal) ? "same-origin" : "cross-site")]);

    public Task<Page> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers) =>
        SendAsync(method, _prefix + path, null, headers);

    /// <summary>Gets the page and sends its form.</summary>
    /// <param name="fields">The entered values; the others are sent as on the page.</param>
    public async Task<Page> FillAsync(string path, params (string Name, string Value)[] fields) =>
        await SubmitAsync(await GetAsync(path), null, fields);

    /// <param name="action">The end of the form's address; null for the page's main form, which is the last one outside the menu. If no
    /// form has this address, a button with it is used.</param>
    public Task<Page> SubmitAsync(Page page, string? action, params (string Name, string Value)[] fields)
    {
        var own = FindForm(page, action);
        var button = action is null || own is not null
            ? null
            : page.Document.QuerySelectorAll("button[formaction]").OfType<IHtmlButtonElement>()
                .LastOrDefault(one => one.GetAttribute("formaction")!.EndsWith(action, StringComparison.OrdinalIgnoreCase));
        var form = own ?? button?.Form
            ?? throw new InvalidOperationException($"{page.Path} has no form for {action ?? "anything"}: {page.Status} {page.Text}");
        var values = form.Elements.OfType<IHtmlElement>()
            .SelectMany(Value)
            .Where(pair => fields.All(field => field.Name != pair.Name))
            .Concat(fields);
        var target = button?.GetAttribute("formaction") ?? (form.GetAttribute("action") is { Length: > 0 } given ? given : page.Path);
        return SendAsync(HttpMethod.Post, PathOf(new Uri(new Uri(_http.BaseAddress!, page.Path), target)), values, []);
    }

    /// <summary>Follows redirects until the response is a page.</summary>
    public async Task<Page> FollowAsync(Page page)
    {
        for (var hops = 0; page.Location is { } location && hops < 10; hops++)
        {
            page = await SendAsync(HttpMethod.Get, PathOf(new Uri(new Uri(_http.BaseAddress!, page.Path), location)), null, []);
        }

        return page;
    }

    public void Dispose() => _http.Dispose();

    private async Task<Page> SendAsync(
        HttpMethod method, string path, IEnumerable<(string Name, string Value)>? fields, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Host = _host;
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (fields is not null)
        {
            request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Page.ReadAsync(path, response);
    }

    private static IHtmlFormElement? FindForm(Page page, string? action)
    {
        var forms = page.Document.Forms.Where(form => action is null
            ? form.Method == "post" && (page.Document.QuerySelector(Content) is not { } content || content.Contains(form))
            : (form.GetAttribute("action") ?? "").EndsWith(action, StringComparison.OrdinalIgnoreCase));
        return forms.LastOrDefault();
    }

    private static IEnumerable<(string Name, string Value)> Value(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name, Type: "checkbox" or "radio" } box => box.IsChecked ? [(name, box.Value)] : [],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [(name, input.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => [(name, select.Value ?? "")],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } text => [(name, text.Value)],
        _ => [],
    };

    private static string PathOf(Uri address) => address.PathAndQuery;
}
