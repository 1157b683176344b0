using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Agents;

/// <summary>An event that the app notifies an agent of once, for example a revoked grant.</summary>
public sealed class Notice
{
    public string Id { get; set; } = Ids.New();

    public string AgentId { get; set; } = "";

    /// <summary>The subject of the notice, which decides its icon and link; see <see cref="NoticeKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Identifies the cause, so that an agent is notified once. Unique per agent until the notice is withdrawn.</summary>
    public string Key { get; set; } = "";

    /// <summary>The id of the mailbox, connection or other object that the notice is about.</summary>
    public string? SubjectId { get; set; }

    public CodedText Text { get; set; } = SharedTexts.Stored.With("");

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the agent read it; null while it is unread.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}
