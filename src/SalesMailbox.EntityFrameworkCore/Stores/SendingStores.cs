using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class ClientEmailDefaultsStore(SalesMailboxDbContext context) : IClientEmailDefaultsStore
{
    public Task<ClientEmailDefaults?> FindAsync(string clientId, CancellationToken cancellationToken = default) =>
        context.ClientEmailDefaults.FirstOrDefaultAsync(defaults => defaults.ClientId == clientId, cancellationToken);

    public Task SaveAsync(ClientEmailDefaults defaults, CancellationToken cancellationToken = default)
    {
        context.AddOrTouch(defaults);
        return Task.CompletedTask;
    }
}

internal sealed class AgentPreferencesStore(SalesMailboxDbContext context) : IAgentPreferencesStore
{
    public Task<AgentPreferences?> FindAsync(string agentId, CancellationToken cancellationToken = default) =>
        context.AgentPreferences.FirstOrDefaultAsync(preferences => preferences.AgentId == agentId, cancellationToken);

    public Task SaveAsync(AgentPreferences preferences, CancellationToken cancellationToken = default)
    {
        context.AddOrTouch(preferences);
        return Task.CompletedTask;
    }
}

internal sealed class OutboxStore(SalesMailboxDbContext context) : IOutboxStore
{
    public Task<OutgoingMail?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.OutgoingMails.FirstOrDefaultAsync(mail => mail.Id == id, cancellationToken);

    public async Task<IReadOnlyList<OutgoingMail>> FindManyAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await context.OutgoingMails.Where(mail => ids.Contains(mail.Id)).OrderBy(mail => mail.Id).ToListAsync(cancellationToken);

    public Task AddAsync(OutgoingMail mail, CancellationToken cancellationToken = default)
    {
        context.Add(mail);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(OutgoingMail mail, CancellationToken cancellationToken = default)
    {
        context.Touch(mail);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<OutgoingMail>> ListDueAsync(
        DateTimeOffset now, int take, CancellationToken cancellationToken = default) =>
        await context.OutgoingMails.AsNoTracking()
            .Where(mail => mail.DueAt <= now)
            .OrderBy(mail => mail.DueAt)
            .ThenBy(mail => mail.Id)
            .Take(take)
            .ToListAsync(cancellationToken);
}
