using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>
/// A browser without scripts: it keeps cookies, reads forms, and sends them with their values except for a test's changes.
/// </summary>
internal sealed class SiteBrowser : IDisposable
{
    private readonly HttpClient _client;
    private readonly HttpClientHandler _handler;

    private SiteBrowser(Uri address)
    {
        _handler = new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true };
        _client = new HttpClient(_handler) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static SiteBrowser Anonymous(OrchardSite site) => new(site.Client.BaseAddress!);

    /// <summary>Signs in as the site's administrator.</summary>
    public static async Task<SiteBrowser> SignInAsync(OrchardSite site)
    {
        var browser = new SiteBrowser(site.Client.BaseAddress!);
        var page = await browser.GetAsync("/Login");
        var answer = await browser.SendAsync(
            page, "form[method=post]", null, new() { ["LoginForm.UserName"] = "admin", ["LoginForm.Password"] = "Only-for-tests-1" });
        Assert.DoesNotContain("LoginForm.Password", answer.Source.Text, StringComparison.Ordinal);
        return browser;
    }

    /// <summary>Sets the language of the user.</summary>
    public void Prefer(string language)
    {
        _client.DefaultRequestHeaders.AcceptLanguage.Clear();
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public Task<HttpResponseMessage> AskAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), Stop);

    public async Task<IHtmlDocument> GetAsync(string path)
    {
        using var response = await AskAsync(path);
        return await ReadAsync(response);
    }

    /// <summary>Sends a form with a pressed button.</summary>
    public async Task<IHtmlDocument> SendAsync(IHtmlDocument page, string formSelector, string? button, Dictionary<string, string?> changes)
    {
        var form = page.QuerySelector<IHtmlFormElement>(formSelector)
            ?? throw new InvalidOperationException($"No form \"{formSelector}\" on {page.Url}:\n{page.Source.Text}");
        var fields = Fields(form).Where(field => !changes.ContainsKey(field.Key))
            .Concat(changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Key, change.Value!)));
        if (button is not null)
        {
            fields = fields.Append(KeyValuePair.Create(button, button));
        }

        using var content = new FormUrlEncodedContent(fields);
        using var response = await _client.PostAsync(new Uri(new Uri(page.Url), form.GetAttribute("action") ?? ""), content, Stop);
        return await ReadAsync(response);
    }

    /// <summary>Posts the data of a link with a script: its address with the page's token.</summary>
    public async Task<IHtmlDocument> PostLinkAsync(IHtmlDocument page, string path)
    {
        var token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), content, Stop);
        return await ReadAsync(response);
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.OfType<IHtmlElement>())
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled"))
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement
                    or IHtmlInputElement { Type: "submit" }:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                    {
                        yield return KeyValuePair.Create(name, option.Value);
                    }

                    break;
            }
        }
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(Stop);
        Assert.True((int)response.StatusCode < 500, $"{response.StatusCode} {response.RequestMessage?.RequestUri}\n{html}");
        var context = BrowsingContext.New(Configuration.Default);
        return (IHtmlDocument)await context.OpenAsync(
            request => request.Content(html).Address(response.RequestMessage!.RequestUri!.AbsoluteUri), Stop);
    }
}
