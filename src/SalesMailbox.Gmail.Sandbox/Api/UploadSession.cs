namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>A resumable upload in progress.</summary>
internal sealed class UploadSession(string account, string? threadId) : IDisposable
{
    public string Account { get; } = account;

    public string? ThreadId { get; } = threadId;

    public MemoryStream Received { get; } = new();

    public void Dispose() => Received.Dispose();
}
