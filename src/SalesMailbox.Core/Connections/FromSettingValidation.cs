
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>Validates a selected <em>From address</em>.</summary>
public sealed class FromSettingValidation(IMailboxStore mailboxes)
{
    /// <param name="sharedOnly">Whether only a shared mailbox is allowed: an agent's own would prevent everyone else from sending.</param>
    /// <returns>The error, for the caller to put at its field; null if the setting is valid.</returns>
    public async Task<Error?> CheckAsync(FromSetting setting, bool sharedOnly, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (setting.Kind != FromKind.Mailbox)
        {
            return null;
        }

        return (setting.MailboxId is { Length: > 0 } id ? await mailboxes.FindAsync(id, cancellationToken) : null) switch
        {
            null => MailboxErrors.NotOffered,
            { IsShared: false } mailbox when sharedOnly => MailboxErrors.NotShared.At("", mailbox.Address),
            _ => null,
        };
    }

    /// <inheritdoc cref="CheckAsync(FromSetting, bool, CancellationToken)"/>
    public Task<Error?> CheckAsync(FromSetting setting, CancellationToken cancellationToken = default) =>
        CheckAsync(setting, sharedOnly: true, cancellationToken);
}
