using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Handlers;

/// <inheritdoc/>
internal sealed class QuotationNumberHandler(QuotationNumbers numbers, YesSqlUnitOfWork work, ContentOriginals originals) : NumberHandler<QuotationPart>(numbers, work, originals)
{
    protected override long NumberOf(QuotationPart part) => part.Number;

    protected override void SetNumber(QuotationPart part, long number) => part.Number = number;
}
