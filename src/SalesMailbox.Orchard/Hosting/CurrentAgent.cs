using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using SalesMailbox.Core.Agents;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>The signed-in user as an agent; asked once a request.</summary>
public sealed class CurrentAgent(IHttpContextAccessor accessor, IAgentDirectory directory) : ICurrentAgent
{
    private Task<Agent?>? _agent;

    public Task<Agent?> GetAsync(CancellationToken cancellationToken = default) => _agent ??= LoadAsync(cancellationToken);

    private async Task<Agent?> LoadAsync(CancellationToken cancellationToken)
    {
        var user = accessor.HttpContext?.User;
        var id = user?.Identity?.IsAuthenticated == true ? user.FindFirstValue(ClaimTypes.NameIdentifier) : null;
        return id is null ? null : await directory.FindAsync(id, cancellationToken);
    }
}
