using OrchardCore.Modules;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// Creates the default ticket types and statuses when the tenant starts with the feature, before the first import and the first form need
/// them.
/// </summary>
internal sealed class TicketDefaultsInitializer(TicketManager tickets) : ModularTenantEvents
{
    // Migrations run earlier, in "activating".
    public override Task ActivatedAsync() => tickets.EnsureDefaultsAsync();
}
