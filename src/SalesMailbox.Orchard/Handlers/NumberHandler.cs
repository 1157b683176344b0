using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Handlers;

/// <summary>Gives what was not made through the store (but on a content page, by a recipe) the site's next number.</summary>
internal abstract class NumberHandler<TPart>(CountedNumbers numbers, YesSqlUnitOfWork work, ContentOriginals originals) : ContentPartHandler<TPart>
    where TPart : ContentPart, new()
{
    public sealed override async Task CreatingAsync(CreateContentContext context, TPart part)
    {
        // A number that somebody sends along is another site's: kept, it would meet ours one day.
        if (NumberOf(part) == 0 || (!work.IsWriting && await originals.FindAsync(part.ContentItem) is null))
        {
            // What a handler throws is logged and forgotten; nothing must be written without a number all the same.
            context.Cancel = true;
            SetNumber(part, await numbers.NextAsync());
            part.Apply();
            context.Cancel = false;
        }
    }

    /// <returns>0 until there is one.</returns>
    protected abstract long NumberOf(TPart part);

    protected abstract void SetNumber(TPart part, long number);
}
