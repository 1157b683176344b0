using System.Collections.Concurrent;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>The resumable uploads in progress. They don't survive a restart; Google's expire too.</summary>
internal sealed class UploadSessions
{
    private readonly ConcurrentDictionary<string, UploadSession> _sessions = new(StringComparer.Ordinal);

    public string Begin(string account, string? threadId)
    {
        var id = Guid.NewGuid().ToString("N");
        _sessions[id] = new UploadSession(account, threadId);
        return id;
    }

    public UploadSession? Find(string id) => _sessions.GetValueOrDefault(id);

    public void End(string id)
    {
        if (_sessions.TryRemove(id, out var session))
        {
            session.Dispose();
        }
    }
}
