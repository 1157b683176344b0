using System.Web;

namespace SalesMailbox.Demo.Steps;

/// <summary>Uses the sandbox's consent page like a person.</summary>
internal sealed class ConsentPage : IDisposable
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    /// <summary>Chooses the account, leaves the scope selected, and presses Allow.</summary>
    /// <returns>The values of the redirect.</returns>
    public async Task<(string? State, string? Code, string? Error)> AllowAsync(
        Uri address, string account, string scope, CancellationToken cancellationToken)
    {
        using var page = await _browser.GetAsync(
            new Uri($"{address.AbsoluteUri}&account={Uri.EscapeDataString(account)}"), cancellationToken);
        page.EnsureSuccessStatusCode();
        var query = HttpUtility.ParseQueryString(address.Query);
        using var form = new FormUrlEncodedContent(
        [
            .. query.AllKeys.OfType<string>().Select(name => KeyValuePair.Create(name, query[name] ?? "")),
            new("account", account),
            new("granted_scope", scope),
            new("decision", "allow"),
        ]);
        using var answer = await _browser.PostAsync(new Uri(address.GetLeftPart(UriPartial.Path)), form, cancellationToken);
        var back = answer.Headers.Location
            ?? throw new InvalidOperationException(
                $"The sandbox's consent page for {account} answered {(int)answer.StatusCode} and did not lead back.");
        var values = HttpUtility.ParseQueryString(back.Query);
        return (values["state"], values["code"], values["error"]);
    }

    public void Dispose() => _browser.Dispose();
}
