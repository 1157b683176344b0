using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Handlers;

/// <summary>Gives a quotation that was not made through the store (on a content page, by a recipe) its number.</summary>
public sealed class QuotationNumberHandler(QuotationNumbers numbers) : ContentPartHandler<QuotationPart>
{
    public override async Task CreatingAsync(CreateContentContext context, QuotationPart part)
    {
        if (part.Number == 0)
        {
            // What a handler throws is logged and forgotten; a quotation without a number must not be written all the same.
            context.Cancel = true;
            part.Number = await numbers.NextAsync();
            part.Apply();
            context.Cancel = false;
        }
    }
}
