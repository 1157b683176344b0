
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>Checks a <em>From address</em> as it was chosen.</summary>
public sealed class FromSettingValidation(IMailboxStore mailboxes)
{
    /// <param name="sharedOnly">Only a shared mailbox may be named: an agent's own would stop everybody else from sending.</param>
    /// <returns>What is wrong with it, to be put at the caller's field; null where nothing is.</returns>
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
    public Task<Error?> CheckAsync(FromSetting setting, CancellationToken cancellationToken = default) => CheckAsync(setting, sharedOnly: true, cancellationToken);
}
