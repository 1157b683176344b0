using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Handlers;

/// <inheritdoc/>
internal sealed class TicketNumberHandler(TicketNumbers numbers, YesSqlUnitOfWork work, ContentOriginals originals) : NumberHandler<TicketPart>(numbers, work, originals)
{
    protected override long NumberOf(TicketPart part) => part.Number;

    protected override void SetNumber(TicketPart part, long number) => part.Number = number;
}
