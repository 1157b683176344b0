using System.Globalization;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Formats a history record as JSON.</summary>
internal static class HistoryView
{
    private const string MessageAdded = "messageAdded";
    private const string MessageDeleted = "messageDeleted";
    private const string LabelAdded = "labelAdded";
    private const string LabelRemoved = "labelRemoved";

    public static string[] Types { get; } = [MessageAdded, MessageDeleted, LabelAdded, LabelRemoved];

    /// <summary>Whether the message has the label or the change is about it.</summary>
    public static bool Concerns(HistoryEntry entry, string label) =>
        entry.Labels.Contains(label) || entry.LabelsAdded.Contains(label) || entry.LabelsRemoved.Contains(label);

    /// <summary>Returns null if the record contains none of the requested types.</summary>
    public static object? Create(HistoryEntry entry, IReadOnlyCollection<string> types)
    {
        var message = new { id = entry.MessageId, threadId = entry.ThreadId, labelIds = entry.Labels };
        var messagesAdded = entry.MessageAdded && types.Contains(MessageAdded) ? new[] { new { message } } : null;
        var messagesDeleted = entry.MessageDeleted && types.Contains(MessageDeleted) ? new[] { new { message } } : null;
        var labelsAdded = entry.LabelsAdded.Count > 0 && types.Contains(LabelAdded)
            ? new[] { new { message, labelIds = entry.LabelsAdded } }
            : null;
        var labelsRemoved = entry.LabelsRemoved.Count > 0 && types.Contains(LabelRemoved)
            ? new[] { new { message, labelIds = entry.LabelsRemoved } }
            : null;
        if (messagesAdded is null && messagesDeleted is null && labelsAdded is null && labelsRemoved is null)
        {
            return null;
        }

        return new
        {
            id = entry.Id.ToString(CultureInfo.InvariantCulture),
            messages = new[] { new { id = entry.MessageId, threadId = entry.ThreadId } },
            messagesAdded,
            messagesDeleted,
            labelsAdded,
            labelsRemoved,
        };
    }
}
