using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Handlers;

/// <summary>Gives items that were not created through the store (but on a content page or by a recipe) the site's next number.</summary>
internal abstract class NumberHandler<TPart>(NumberSequence numbers, YesSqlUnitOfWork work, ContentOriginals originals)
    : ContentPartHandler<TPart>
    where TPart : ContentPart, new()
{
    public sealed override async Task CreatingAsync(CreateContentContext context, TPart part)
    {
        // A number that comes with the item belongs to another site and could conflict with a number of this site later.
        if (NumberOf(part) == 0 || (!work.IsWriting && await originals.FindAsync(part.ContentItem) is null))
        {
            // Orchard logs the exceptions of a handler and continues, so creation stays canceled until the item has a number.
            context.Cancel = true;
            SetNumber(part, await numbers.NextAsync());
            part.Apply();
            context.Cancel = false;
        }
    }

    /// <returns>The number; 0 if there is none yet.</returns>
    protected abstract long NumberOf(TPart part);

    protected abstract void SetNumber(TPart part, long number);
}
