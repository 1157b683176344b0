namespace SalesMailbox.Gmail.Sandbox;

/// <summary>A started sandbox; disposing it stops it.</summary>
public sealed class RunningSandbox(WebApplication app) : IAsyncDisposable
{
    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; } = app.GetSandboxAddress();

    public GmailSandboxState State { get; } = app.Services.GetRequiredService<GmailSandboxState>();

    public WebApplication App { get; } = app;

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
