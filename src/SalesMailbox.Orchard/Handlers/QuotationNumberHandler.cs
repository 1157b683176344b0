using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Handlers;

/// <inheritdoc/>
internal sealed class QuotationNumberHandler(QuotationNumbers numbers, YesSqlUnitOfWork work, ContentOriginals originals)
    : NumberHandler<SalesMailboxQuotationPart>(numbers, work, originals)
{
    protected override long NumberOf(SalesMailboxQuotationPart part) => part.Number;

    protected override void SetNumber(SalesMailboxQuotationPart part, long number) => part.Number = number;
}
