namespace SalesMailbox.Core.Messages;

/// <summary>Someone looked at email that is another agent's. One row a day, person and message, at the first time.</summary>
public sealed class MailLook
{
    public string Id { get; set; } = Storage.Ids.New();

    /// <summary>The agent whose email it is.</summary>
    public string OwnerId { get; set; } = "";

    /// <summary>The agent who looked.</summary>
    public string ReaderId { get; set; } = "";

    /// <summary>The message; empty for the list of the inbox.</summary>
    public string MessageId { get; set; } = "";

    /// <summary>The day in UTC.</summary>
    public DateOnly Day { get; set; }

    public DateTimeOffset At { get; set; }
}
