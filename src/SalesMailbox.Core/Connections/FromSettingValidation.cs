using Microsoft.Extensions.Localization;

namespace SalesMailbox.Core.Connections;

/// <summary>Checks a <em>From address</em> as it was chosen.</summary>
public sealed class FromSettingValidation(IMailboxStore mailboxes, IStringLocalizer<FromSettingValidation> text)
{
    /// <param name="sharedOnly">Only a shared mailbox may be named: an agent's own would stop everybody else from sending.</param>
    /// <returns>What is wrong with it, for people; null where nothing is.</returns>
    public async Task<string?> CheckAsync(FromSetting setting, bool sharedOnly, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (setting.Kind != FromKind.Mailbox)
        {
            return null;
        }

        return (setting.MailboxId is { Length: > 0 } id ? await mailboxes.FindAsync(id, cancellationToken) : null) switch
        {
            null => text["Choose one of the offered mailboxes."],
            { IsShared: false } mailbox when sharedOnly => text["{0} belongs to one agent, and nobody else could send. Choose Sales Mailboxes or a shared mailbox.", mailbox.Address].Value,
            _ => null,
        };
    }

    /// <inheritdoc cref="CheckAsync(FromSetting, bool, CancellationToken)"/>
    public Task<string?> CheckAsync(FromSetting setting, CancellationToken cancellationToken = default) => CheckAsync(setting, sharedOnly: true, cancellationToken);
}
