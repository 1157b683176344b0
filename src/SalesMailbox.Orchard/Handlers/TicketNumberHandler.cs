using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Handlers;

/// <inheritdoc/>
internal sealed class TicketNumberHandler(TicketNumbers numbers, YesSqlUnitOfWork work, ContentOriginals originals)
    : NumberHandler<SalesMailboxTicketPart>(numbers, work, originals)
{
    protected override long NumberOf(SalesMailboxTicketPart part) => part.Number;

    protected override void SetNumber(SalesMailboxTicketPart part, long number) => part.Number = number;
}
