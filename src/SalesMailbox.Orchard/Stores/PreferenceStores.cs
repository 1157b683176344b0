using SalesMailbox.Core.Sending;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class ClientEmailDefaultsStore(YesSqlUnitOfWork work) : IClientEmailDefaultsStore
{
    private readonly DocumentSet<ClientEmailDefaults, ClientEmailDefaultsDocument, ClientEmailDefaultsIndex> _defaults =
        new(work, defaults => defaults.ClientId);

    public Task<ClientEmailDefaults?> FindAsync(string clientId, CancellationToken cancellationToken = default) =>
        _defaults.FindAsync(clientId, cancellationToken);

    public Task SaveAsync(ClientEmailDefaults defaults, CancellationToken cancellationToken = default)
    {
        if (!_defaults.Update(defaults))
        {
            _defaults.Add(defaults);
        }

        return Task.CompletedTask;
    }
}

internal sealed class AgentPreferencesStore(YesSqlUnitOfWork work) : IAgentPreferencesStore
{
    private readonly DocumentSet<AgentPreferences, AgentPreferencesDocument, AgentPreferencesIndex> _preferences =
        new(work, preferences => preferences.AgentId);

    public Task<AgentPreferences?> FindAsync(string agentId, CancellationToken cancellationToken = default) =>
        _preferences.FindAsync(agentId, cancellationToken);

    public Task SaveAsync(AgentPreferences preferences, CancellationToken cancellationToken = default)
    {
        if (!_preferences.Update(preferences))
        {
            _preferences.Add(preferences);
        }

        return Task.CompletedTask;
    }
}
