using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Sending;

/// <summary>Changes a client's Settings &gt; Email defaults (O5). Commits.</summary>
public sealed class ClientEmailDefaultsManager(
    IClientEmailDefaultsStore defaults, IClientStore clients, IModuleState module, FromSettingValidation from, IUnitOfWork work)
{
    /// <summary>The defaults of the client; unset ones if nothing is stored.</summary>
    public async Task<ClientEmailDefaults> ReadAsync(string clientId, CancellationToken cancellationToken = default) =>
        await defaults.FindAsync(clientId, cancellationToken) ?? new ClientEmailDefaults { ClientId = clientId };

    /// <param name="quotationFrom">Any mailbox of the tenant. Another agent who wants to send sees that only its owner can.</param>
    /// <param name="version">The version that the form showed; 0 if nothing was set.</param>
    public async Task<Result> SaveAsync(
        string clientId, FromSetting quotationFrom, long version, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quotationFrom);
        if (await clients.FindAsync(clientId, cancellationToken) is null)
        {
            return Result.Refused(ClientErrors.NotFound);
        }

        if (quotationFrom.Kind == FromKind.SalesMailboxes && !await module.IsEnabledAsync(cancellationToken))
        {
            return Result.Refused(MailboxErrors.ModuleIsOff.At(nameof(ClientEmailDefaults.QuotationFrom)));
        }

        if (await from.CheckAsync(quotationFrom, sharedOnly: false, cancellationToken) is { } problem)
        {
            return Result.Refused(problem with { Field = nameof(ClientEmailDefaults.QuotationFrom) });
        }

        var stored = await ReadAsync(clientId, cancellationToken);
        if (stored.Version != version)
        {
            return ChangedByOther();
        }

        stored.QuotationFrom = quotationFrom;
        await defaults.SaveAsync(stored, cancellationToken);
        return await Writes.TryAsync(work.CommitAsync, ChangedByOther, cancellationToken);
    }

    private static Result ChangedByOther() => Result.Refused(SharedErrors.Changed);
}
