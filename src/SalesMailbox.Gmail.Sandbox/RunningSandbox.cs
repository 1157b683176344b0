namespace SalesMailbox.Gmail.Sandbox;

/// <summary>A started sandbox. Disposing of it stops it.</summary>
public sealed class RunningSandbox(WebApplication app) : IAsyncDisposable
{
    /// <summary>The address that it listens on, without a trailing slash.</summary>
    public string Address { get; } = app.GetSandboxAddress();

    public GmailSandboxState State { get; } = app.Services.GetRequiredService<GmailSandboxState>();

    public WebApplication App { get; } = app;

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
