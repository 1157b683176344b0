using OrchardCore.ContentManagement;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class QuotationMapping(QuotationNumbers numbers) : IContentMapping<Quotation>
{
    public string ContentType(Quotation entity) => ContentTypes.Quotation;

    public Quotation? Read(ContentItem item) => !item.TryGet<SalesMailboxQuotationPart>(out var part) ? null : new Quotation
    {
        Id = item.ContentItemId,
        Number = part.Number,
        TicketId = part.TicketId,
        ClientId = part.ClientId,
        Title = part.Title,
        Currency = part.Currency,
        Date = part.Date,
        ValidUntil = part.ValidUntil,
        Intro = part.Intro,
        Closing = part.Closing,
        Lines = [.. part.Lines],
        State = part.State,
        AgentId = part.AgentId,
        BasedOnId = part.BasedOnId,
        CreatedAt = part.CreatedAt,
        SentAt = part.SentAt,
        DecidedAt = part.DecidedAt,
        MailId = part.MailId,
        PdfHash = part.PdfHash,
        PdfSize = part.PdfSize,
        Version = part.EntityVersion,
    };

    public void Write(Quotation entity, ContentItem item)
    {
        item.DisplayText = entity.Title;
        item.Owner = entity.AgentId;
        item.Alter<SalesMailboxQuotationPart>(part =>
        {
            part.Number = entity.Number;
            part.TicketId = entity.TicketId;
            part.ClientId = entity.ClientId;
            part.Title = entity.Title;
            part.Currency = entity.Currency;
            part.Date = entity.Date;
            part.ValidUntil = entity.ValidUntil;
            part.Intro = entity.Intro;
            part.Closing = entity.Closing;
            part.Lines = [.. entity.Lines];
            part.State = entity.State;
            part.AgentId = entity.AgentId;
            part.BasedOnId = entity.BasedOnId;
            part.CreatedAt = entity.CreatedAt;
            part.SentAt = entity.SentAt;
            part.DecidedAt = entity.DecidedAt;
            part.MailId = entity.MailId;
            part.PdfHash = entity.PdfHash;
            part.PdfSize = entity.PdfSize;
            part.EntityVersion = entity.Version;
        });
    }

    // Not left to the content handler: exceptions of a handler are only logged, and a quotation without a number would be written.
    public async Task CreatingAsync(Quotation entity, CancellationToken cancellationToken) =>
        entity.Number = await numbers.NextAsync(cancellationToken);
}
