using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Handlers;

/// <summary>Gives a new ticket its number, by whatever way it was made.</summary>
public sealed class TicketNumberHandler(TicketNumbers numbers) : ContentPartHandler<TicketPart>
{
    public override async Task CreatingAsync(CreateContentContext context, TicketPart part)
    {
        if (part.Number == 0)
        {
            part.Number = await numbers.NextAsync();
            part.Apply();
        }
    }
}
