using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Quotations;

/// <summary>The delivery state of a quotation's email.</summary>
/// <param name="Words">For the page: "Not sent: ..."; empty if there is nothing to report.</param>
/// <param name="RequiresAction">Whether the client has not received it and a person has to act.</param>
public sealed record QuotationDelivery(OutgoingMail? Mail, string Words, bool RequiresAction);

/// <summary>Reads the delivery state from the outbox, for many quotations at once.</summary>
public sealed class QuotationDeliveries(IOutboxStore outbox, Sentences sentences, IStringLocalizer<QuotationDeliveries> text)
{
    private static readonly QuotationDelivery None = new(null, "", false);

    /// <returns>One state for each quotation, by its id.</returns>
    public async Task<IReadOnlyDictionary<string, QuotationDelivery>> ReadAsync(
        IReadOnlyCollection<Quotation> quotations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quotations);
        List<string> ids = [.. quotations.Select(quotation => quotation.MailId).OfType<string>().Distinct()];
        var mails = ids.Count == 0 ? [] : (await outbox.FindManyAsync(ids, cancellationToken)).ToDictionary(mail => mail.Id);
        return quotations.ToDictionary(
            quotation => quotation.Id, quotation => quotation.MailId is { } id && mails.TryGetValue(id, out var mail) ? Of(mail) : None);
    }

    private QuotationDelivery Of(OutgoingMail mail) => mail.State switch
    {
        OutgoingState.Sent => new(mail, text["Sent from {0}", mail.FromAddress], false),
        OutgoingState.Failed =>
            new(mail, text["Not sent: {0}", sentences.OfOptional(mail.Reason) ?? text["the email could not be sent"].Value], true),
        OutgoingState.Withdrawn => new(mail, text["Not sent: the email was canceled"], true),
        _ when mail.Reason is { } reason => new(mail, text["Not sent yet: {0}", sentences.Of(reason)], false),
        _ => new(mail, text["Not sent yet: the email is waiting in the outbox"], false),
    };
}
