using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>Creates the outbox row and the raw message from an agent's draft, or returns errors at its fields.</summary>
public sealed class OutgoingMailFactory(
    SenderResolver resolver,
    IMessageStore messages,
    MailAccess access,
    ReferenceReader references,
    IRawStore raw,
    IEnumerable<IOutgoingMailEvents> events,
    TimeProvider time,
    IStringLocalizer<OutgoingMailFactory> text)
{
    public const int MaxSubject = 250;

    internal async Task<Result<OutgoingMail>> CreateAsync(Agent agent, MailDraft draft, CancellationToken cancellationToken)
    {
        var resolution = await resolver.ResolveAsync(
            new SenderQuery(agent, draft.Action, draft.IsQuotation, draft.ClientId), cancellationToken);
        if (!resolution.CanSend)
        {
            return Result<OutgoingMail>.Refused(SendingErrors.NoSender.At(nameof(draft.MailboxId), resolution.Refusal));
        }

        var errors = new List<Error>();
        if (resolution.Choose(draft.MailboxId) is not { } sender)
        {
            errors.Add(SendingErrors.UnknownSender.At(nameof(draft.MailboxId)));
            sender = resolution.Selected;
        }

        var recipients = Recipients(draft, errors);
        var subject = SubjectNormalizer.Tidy(draft.Subject);
        if (subject.Length is 0 or > MaxSubject)
        {
            errors.Add(subject.Length == 0
                ? SendingErrors.NoSubject.At(nameof(draft.Subject))
                : SendingErrors.SubjectTooLong.At(nameof(draft.Subject), MaxSubject));
        }

        var html = Html(draft, errors);
        MailMessage? original = null;
        if (draft.ReplyToMessageId is { Length: > 0 } id
            && (original = await access.FindQuotableAsync(agent, draft.TicketId, id, cancellationToken)) is null)
        {
            errors.Add(SendingErrors.OriginalGone.At(nameof(draft.ReplyToMessageId)));
        }

        if (errors.Count > 0)
        {
            return Result<OutgoingMail>.Refused(errors);
        }

        var now = time.GetUtcNow();
        var mail = new OutgoingMail
        {
            TicketId = draft.TicketId,
            ActionId = draft.Action?.Id,
            QuotationId = draft.QuotationId,
            AgentId = agent.Id,
            MailboxId = sender.MailboxId,
            FromAddress = sender.Address,
            FromName = agent.PublicName,
            Source = resolution.Source,
            Recipients = recipients,
            Subject = subject,
            Html = html,
            Text = ComposedHtml.ToText(html),
            Attachments = [.. draft.Attachments],
            ReplyToMessageId = original?.Id,
            ProviderThreadId = await ThreadAsync(original, sender.MailboxId, cancellationToken),
            CreatedAt = now,
            DueAt = now,
        };

        return await FinishAsync(
            mail,
            draft.IncludeQuote && original is not null ? QuotedMail.Of(original, agent.TimeZone, text) : null,
            original,
            sender.LargestMessage,
            cancellationToken);
    }

    /// <summary>
    /// Removes the raw message of an email that was refused after all. It contains a unique id, so nothing else stores the same bytes. If
    /// the outcome of a commit is unknown, the message is kept, and the sweep decides.
    /// </summary>
    internal async Task DiscardAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        await raw.SetAsideAsync(mail.RawHash, cancellationToken);
        await raw.DeleteAsync(mail.RawHash, cancellationToken);
    }

    private async Task<Result<OutgoingMail>> FinishAsync(
        OutgoingMail mail, QuotedMail? quoted, MailMessage? original, long? most, CancellationToken cancellationToken)
    {
        foreach (var observer in events)
        {
            if (await observer.QueueingAsync(mail, cancellationToken) is { Count: > 0 } refused)
            {
                return Result<OutgoingMail>.Refused(refused);
            }
        }

        List<string> chain = original is null
            ? []
            : [.. (await references.ReadAsync(original, cancellationToken)).References,
                .. original.InternetMessageId is { } last ? [last] : Array.Empty<string>()];
        var made = new OutgoingMessage(raw);
        await made.WriteAsync(mail, quoted, original?.InternetMessageId, InternetMessageId.Bound([.. chain.Distinct()]), cancellationToken);

        if (mail.RawSize <= (most ?? long.MaxValue))
        {
            return Result<OutgoingMail>.Done(mail);
        }

        await DiscardAsync(mail, cancellationToken);
        return Result<OutgoingMail>.Refused(
            SendingErrors.TooLarge.At(nameof(MailDraft.Attachments), mail.RawSize / 1048576m, most! / 1048576, mail.FromAddress));
    }

    /// <summary>The thread in the sending mailbox: that of the original message, or of its copy there.</summary>
    private async Task<string?> ThreadAsync(MailMessage? original, string mailboxId, CancellationToken cancellationToken)
    {
        if (original is null || original.MailboxId == mailboxId || original.Fingerprint.Length == 0)
        {
            return original?.ProviderThreadId;
        }

        return (await messages.FindByFingerprintAsync(original.Fingerprint, cancellationToken))
            .FirstOrDefault(copy => copy.MailboxId == mailboxId)?.ProviderThreadId;
    }

    private static List<MessageAddress> Recipients(MailDraft draft, List<Error> errors)
    {
        var all = new List<MessageAddress>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        (string Field, string? Value, AddressRole Role)[] fields =
            [(nameof(draft.To), draft.To, AddressRole.To), (nameof(draft.Cc), draft.Cc, AddressRole.Cc),
                (nameof(draft.Bcc), draft.Bcc, AddressRole.Bcc)];
        foreach (var (field, value, role) in fields)
        {
            var (addresses, wrong) = RecipientList.Parse(value);
            if (wrong.Count > 0)
            {
                errors.Add(SendingErrors.BadRecipient.At(field, wrong[0]));
            }

            all.AddRange(addresses.Where(address => known.Add(address.Address))
                .Select(address => new MessageAddress { Role = role, Name = address.Name, Address = address.Address }));
        }

        for (var i = 0; i < all.Count; i++)
        {
            all[i].Position = i;
        }

        if (all.Count == 0 && errors.Count == 0)
        {
            errors.Add(SendingErrors.NoRecipient.At(nameof(draft.To)));
        }
        else if (all.Count > RecipientList.Max)
        {
            errors.Add(SendingErrors.TooManyRecipients.At(nameof(draft.To), RecipientList.Max));
        }

        return all;
    }

    private static string Html(MailDraft draft, List<Error> errors)
    {
        var written = string.IsNullOrWhiteSpace(draft.Html) ? ComposedHtml.FromText(draft.Text ?? "") : draft.Html;
        if (written.Length > ComposedHtml.MaxLength)
        {
            errors.Add(SendingErrors.TextTooLong.At(nameof(draft.Html)));
            return "";
        }

        var html = ComposedHtml.Clean(written);
        if (ComposedHtml.IsBlank(html))
        {
            errors.Add(SendingErrors.NoText.At(nameof(draft.Html)));
        }

        return html;
    }
}
