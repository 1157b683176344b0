using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Agents;

/// <summary>Something an agent is told once, in the app (a dead grant, say).</summary>
public sealed class Notice
{
    public string Id { get; set; } = Ids.New();

    public string AgentId { get; set; } = "";

    /// <summary>What it is about, for the icon and the link: see <see cref="NoticeKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The same trouble is told once: unique together with the agent while it is not withdrawn.</summary>
    public string Key { get; set; } = "";

    /// <summary>The mailbox, connection, ... it is about.</summary>
    public string? SubjectId { get; set; }

    public CodedText Text { get; set; } = SharedTexts.Stored.With("");

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }
}
