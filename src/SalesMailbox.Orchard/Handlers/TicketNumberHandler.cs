using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Handlers;

/// <summary>Gives a ticket that was not made through the store (on a content page, by a recipe) its number.</summary>
internal sealed class TicketNumberHandler(TicketNumbers numbers, YesSqlUnitOfWork work, ContentOriginals originals) : ContentPartHandler<TicketPart>
{
    public override async Task CreatingAsync(CreateContentContext context, TicketPart part)
    {
        // A number that somebody sends along is another site's: kept, it would meet ours one day.
        if (part.Number == 0 || (!work.IsWriting && await originals.FindAsync(part.ContentItem) is null))
        {
            // What a handler throws is logged and forgotten; a ticket without a number must not be written all the same.
            context.Cancel = true;
            part.Number = await numbers.NextAsync();
            part.Apply();
            context.Cancel = false;
        }
    }
}
