using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;

namespace SalesMailbox.Core.Import;

/// <summary>Parks a message: it is kept with the reason until a person retries it, and the mailbox's owner is notified once.</summary>
internal sealed class MessageParking(TimeProvider time)
{
    /// <summary>Maximum length of another program's message in a reason.</summary>
    public const int MaxReason = 500;

    /// <summary>Stages changes; the caller commits.</summary>
    public async Task ParkAsync(ImportSession session, ImportTransaction transaction, ImportItem item, CancellationToken cancellationToken)
    {
        (item.State, item.FinishedAt) = (ImportItemState.Parked, time.GetUtcNow());
        transaction.Run.Parked++;
        var mailbox = session.Plan.Mailbox;
        var notice = new Notice
        {
            AgentId = mailbox.AgentId,
            Kind = NoticeKinds.ParkedMail,
            Key = ImportControl.ParkedNoticeKey(mailbox.Id),
            SubjectId = mailbox.Id,
            Text = ImportTexts.ParkedNotice.With(mailbox.Address),
            CreatedAt = time.GetUtcNow(),
        };
        await transaction.Services.GetRequiredService<INoticeStore>().AddOnceAsync(notice, cancellationToken);
    }
}
