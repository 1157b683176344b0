namespace SalesMailbox.Core.Messages;

/// <summary>A user viewed another agent's email. One row per day, reader and message, with the first time.</summary>
public sealed class MailLook
{
    public string Id { get; set; } = Storage.Ids.New();

    /// <summary>The agent whose email was viewed.</summary>
    public string OwnerId { get; set; } = "";

    /// <summary>The agent who viewed it.</summary>
    public string ReaderId { get; set; } = "";

    /// <summary>The message; empty for the list of the inbox.</summary>
    public string MessageId { get; set; } = "";

    /// <summary>The day in UTC.</summary>
    public DateOnly Day { get; set; }

    public DateTimeOffset At { get; set; }
}
