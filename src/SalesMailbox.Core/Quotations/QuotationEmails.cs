using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Quotations;

/// <summary>
/// Sends quotations by email: fills the composer, and sets the quotation's new state in the transaction that queues the email.
/// </summary>
public sealed class QuotationEmails(
    IQuotationStore quotations,
    ITicketStore tickets,
    QuotationPdfContentReader papers,
    QuotationFiles files,
    QuotationEdits edits,
    Outbox outbox,
    IUnitOfWork work,
    IStringLocalizer<QuotationEmails> text)
{
    /// <summary>The initial content of the composer. The PDF is already stored, so that the composer can show it with its size.</summary>
    /// <param name="action">The action that is run; null for none.</param>
    public async Task<Result<MailDraft>> StartAsync(
        string quotationId, Agent agent, ActionDefinition? action = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var (quotation, refusal) = await FindAsync(quotationId, cancellationToken);
        if (quotation is null)
        {
            return Result<MailDraft>.Refused(refusal!.Errors);
        }

        var contact = await papers.MainContactAsync(await tickets.FindAsync(quotation.TicketId, cancellationToken), cancellationToken);
        return Result<MailDraft>.Done(new MailDraft
        {
            TicketId = quotation.TicketId,
            Action = action,
            QuotationId = quotation.Id,
            ClientId = quotation.ClientId,
            To = contact is not { Email.Length: > 0 }
                ? ""
                : RecipientList.Format([new MessageAddress { Name = contact.Name, Address = contact.Email }]),
            Subject = text["Quotation {0}: {1}", quotation.Label, quotation.Title],
            Text = Words(quotation, agent, contact?.Name, action),
            Attachments = [await files.StoreAsync(quotation, cancellationToken)],
        });
    }

    /// <summary>
    /// Queues the email and sets the quotation to Sent in one transaction. The PDF is always attached. A quotation that was changed after
    /// the composer was opened is refused, because the agent has not seen the new version.
    /// </summary>
    public async Task<Result<OutgoingMail>> QueueAsync(Agent agent, MailDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(draft);
        var (quotation, refusal) = await FindAsync(draft.QuotationId ?? "", cancellationToken);
        if (quotation is null)
        {
            return Result<OutgoingMail>.Refused(refusal!.Errors);
        }

        var file = await files.StoreAsync(quotation, cancellationToken);
        if (draft.Attachments.Any(attachment => attachment.FileName == file.FileName && attachment.Hash != file.Hash))
        {
            return Result<OutgoingMail>.Refused(QuotationErrors.ChangedWhileWriting.At(nameof(draft.Attachments), quotation.Label));
        }

        IReadOnlyList<OutgoingAttachment> attachments = [file, .. draft.Attachments.Where(attachment => attachment.Hash != file.Hash)];
        var prepared = await outbox.PrepareAsync(
            agent, draft with { TicketId = quotation.TicketId, ClientId = quotation.ClientId, Attachments = attachments },
            cancellationToken);
        if (!prepared.Succeeded)
        {
            return prepared;
        }

        var set = await edits.SetStateAsync(quotation, QuotationState.Sent, agent, cancellationToken);
        if (!set.Succeeded)
        {
            return await outbox.RefusedAsync(prepared.Value!, set, cancellationToken);
        }

        (quotation.MailId, quotation.PdfHash, quotation.PdfSize) = (prepared.Value!.Id, file.Hash, file.Size);
        await quotations.UpdateAsync(quotation, cancellationToken);
        var written = await QuotationEdits.WriteAsync(work.CommitAsync, cancellationToken);
        return written.Succeeded ? prepared : await outbox.RefusedAsync(prepared.Value, written, cancellationToken);
    }

    private async Task<(Quotation? Quotation, Result? Refusal)> FindAsync(string id, CancellationToken cancellationToken) =>
        await quotations.FindAsync(id, cancellationToken) switch
        {
            null => (null, Result.Refused(QuotationErrors.GoneWhileWriting)),
            { State: QuotationState.Draft or QuotationState.Sent } quotation => (quotation, null),
            var quotation => (null, Result.Refused(QuotationErrors.WasAnswered.At("", quotation.Label))),
        };

    private string Words(Quotation quotation, Agent agent, string? contact, ActionDefinition? action)
    {
        if (action is { BodyTemplate.Length: > 0 })
        {
            return action.BodyTemplate;
        }

        var totals = QuotationTotals.Of(quotation);
        var until = quotation.ValidUntil is { } day ? text["It is valid until {0}.", DateText.Day(day)].Value : "";
        return string.Join("\n\n", new[]
        {
            contact is { Length: > 0 } ? text["Dear {0},", contact].Value : text["Hello,"].Value,
            text["Attached is our quotation {0}, \"{1}\", for {2} in total. {3}", quotation.Label, quotation.Title, NumberText.Money(
                totals.Gross, totals.Currency), until].Value.Trim(),
            text["Let us know if anything is unclear."].Value,
            text["Kind regards,\n{0}", agent.PublicName].Value.TrimEnd(),
        });
    }
}
