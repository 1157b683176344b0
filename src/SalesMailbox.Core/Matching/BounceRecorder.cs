using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// When a bounce arrives, records on the sent email that it was not delivered, and why. Stages changes; the caller commits.
/// </summary>
public sealed class BounceRecorder(IMessageStore messages, INoticeStore notices, TimeProvider time)
{
    private const int MaxMessages = 20;

    /// <summary>The <see cref="Notice.Key"/> for a sent email that was not delivered.</summary>
    public static string NoticeKey(string messageId) => $"{NoticeKinds.NotDelivered}:{messageId}";

    /// <param name="bounce">The bounce, wherever it is filed.</param>
    /// <param name="bouncedIds">The Message-IDs that it returns. Only emails sent from the product are considered.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    internal async Task MarkAsync(MailMessage bounce, IReadOnlyList<string> bouncedIds, CancellationToken cancellationToken)
    {
        if (bounce.NotDelivered is not { } reason || bouncedIds.Count == 0)
        {
            return;
        }

        var sent = await messages.FindByInternetMessageIdsAsync(bouncedIds, MaxMessages, cancellationToken);
        foreach (var message in sent.Where(message => message.Direction == MessageDirection.Sent && message.Id != bounce.Id))
        {
            message.NotDelivered = Joined(message.NotDelivered, reason);
            await messages.UpdateAsync(message, cancellationToken);
            var notice = new Notice
            {
                AgentId = message.AgentId,
                Kind = NoticeKinds.NotDelivered,
                Key = NoticeKey(message.Id),
                SubjectId = message.TicketId,
                Text = MatchingTexts.NotDeliveredNotice.With(message.Subject, reason),
                CreatedAt = time.GetUtcNow(),
            };
            await notices.RaiseAsync(notice, cancellationToken);
        }
    }

    /// <summary>An email to several recipients can bounce for each of them.</summary>
    private static string Joined(string? before, string reason) =>
        string.IsNullOrEmpty(before) ? reason
        : before.Contains(reason, StringComparison.Ordinal) ? before
        : TextCut.Of($"{before}\n{reason}", MailMessage.MaxNotDelivered);
}
