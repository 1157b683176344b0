using Google.Apis.Http;

namespace SalesMailbox.Gmail.Calls;

/// <summary>Provides one connection pool with time limits for all of Google's clients.</summary>
internal sealed class GoogleHttpClientFactory : HttpClientFactory, IDisposable
{
    private readonly SocketsHttpHandler _sockets = new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        AllowAutoRedirect = false,
    };

    public void Dispose() => _sockets.Dispose();

    protected override HttpMessageHandler CreateHandler(CreateHttpClientArgs args) => new Borrowed(_sockets);

    // Google's clients dispose of their handler; the pool must outlive them.
    private sealed class Borrowed(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override void Dispose(bool disposing) => base.Dispose(false);
    }
}
