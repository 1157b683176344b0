using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Sending;

/// <summary>Reads and changes an agent's signature. Commits.</summary>
public sealed class SignatureManager(IAgentPreferencesStore store, IUnitOfWork work)
{
    /// <summary>The agent's signature as safe HTML; empty if there is none.</summary>
    public async Task<string> ReadAsync(Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return (await store.FindAsync(agent.Id, cancellationToken))?.SignatureHtml ?? "";
    }

    /// <param name="html">HTML of a rich editor; made safe before use.</param>
    /// <param name="plain">Plain text, if there is no <paramref name="html"/>.</param>
    public async Task<Result> SaveAsync(Agent agent, string? html, string? plain, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var written = string.IsNullOrWhiteSpace(html) ? (string.IsNullOrWhiteSpace(plain) ? "" : ComposedHtml.FromText(plain)) : html;
        if (written.Length > AgentPreferences.MaxSignature)
        {
            return Result.Refused(SendingErrors.SignatureTooLong.At("Html", AgentPreferences.MaxSignature));
        }

        var preferences = await store.FindAsync(agent.Id, cancellationToken) ?? new AgentPreferences { AgentId = agent.Id };
        preferences.SignatureHtml = ComposedHtml.Clean(written);
        await store.SaveAsync(preferences, cancellationToken);
        return await Writes.TryAsync(
            work.CommitAsync,
            () => Result.Refused(SendingErrors.SignatureChanged),
            cancellationToken);
    }
}
