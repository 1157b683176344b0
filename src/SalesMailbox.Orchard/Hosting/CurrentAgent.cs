using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using OrchardCore.Modules;
using SalesMailbox.Core.Agents;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Provides the signed-in user as an agent. Read once for each request.</summary>
internal sealed class CurrentAgent(IHttpContextAccessor accessor, IAgentDirectory directory, ILocalClock clock) : ICurrentAgent
{
    private Task<Agent?>? _agent;

    public Task<Agent?> GetAsync(CancellationToken cancellationToken = default) => _agent ??= LoadAsync(cancellationToken);

    private async Task<Agent?> LoadAsync(CancellationToken cancellationToken)
    {
        var user = accessor.HttpContext?.User;
        var id = user?.Identity?.IsAuthenticated == true ? user.FindFirstValue(ClaimTypes.NameIdentifier) : null;
        if (id is null || await directory.FindAsync(id, cancellationToken) is not { } agent)
        {
            return null;
        }

        // Orchard chooses the time zone: the user's if that feature is enabled, otherwise the site's, or the choice of another module.
        return TimeZones.Find((await clock.GetLocalTimeZoneAsync()).TimeZoneId) is { } zone ? agent with { TimeZone = zone } : agent;
    }
}
