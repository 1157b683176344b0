using OrchardCore.Modules;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Sees to ticket types and statuses when the tenant starts with the feature, so that the first import and the first form have what they need.</summary>
internal sealed class TicketDefaultsAtStart(TicketManager tickets) : ModularTenantEvents
{
    // Migrations ran in "activating".
    public override Task ActivatedAsync() => tickets.EnsureDefaultsAsync();
}
