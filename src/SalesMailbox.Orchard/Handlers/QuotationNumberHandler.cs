using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Handlers;

/// <summary>Gives a quotation that was not made through the store (on a content page, by a recipe) its number.</summary>
internal sealed class QuotationNumberHandler(QuotationNumbers numbers, YesSqlUnitOfWork work, ContentOriginals originals) : ContentPartHandler<QuotationPart>
{
    public override async Task CreatingAsync(CreateContentContext context, QuotationPart part)
    {
        // A number that somebody sends along is another site's: kept, it would meet ours one day.
        if (part.Number == 0 || (!work.IsWriting && await originals.FindAsync(part.ContentItem) is null))
        {
            // What a handler throws is logged and forgotten; a quotation without a number must not be written all the same.
            context.Cancel = true;
            part.Number = await numbers.NextAsync();
            part.Apply();
            context.Cancel = false;
        }
    }
}
