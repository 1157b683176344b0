using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace SalesMailbox.FunctionalTests.Mails;

/// <summary>Another party's web server on this machine. It records every request and answers each with a picture.</summary>
internal sealed class Tracker : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _connections = new();

    private Tracker()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(
            endpoint => endpoint.Use(next => connection =>
            {
                _connections.Enqueue(connection.ConnectionId);
                return next(connection);
            })));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(context =>
        {
            _requests.Enqueue(context.Request.Path);
            context.Response.ContentType = "image/png";
            return context.Response.Body.WriteAsync(Pictures.Png).AsTask();
        });
    }

    public string Address => _app.Urls.Single();

    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>
    /// The connections that were opened, even without a request, because a connection alone reveals that a message was read.
    /// </summary>
    public IReadOnlyCollection<string> Connections => _connections;

    public static async Task<Tracker> StartAsync()
    {
        var tracker = new Tracker();
        await tracker._app.StartAsync();
        return tracker;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
