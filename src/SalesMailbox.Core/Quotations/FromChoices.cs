using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Quotations;

/// <summary>The values that a <em>From address</em> of quotations can have.</summary>
/// <param name="SalesMailboxes">Whether <em>Sales Mailboxes</em> is offered; not while the module is off (S2).</param>
/// <param name="Mailboxes">The mailboxes that can be selected, by address.</param>
public sealed record FromChoices(bool SalesMailboxes, IReadOnlyList<Mailbox> Mailboxes);

/// <summary>Reads the choices.</summary>
public sealed class FromChoicesReader(IMailboxStore mailboxes, IModuleState module)
{
    /// <param name="sharedOnly">Whether to return only shared mailboxes, as for all quotations, or any, as for one client.</param>
    public async Task<FromChoices> ReadAsync(bool sharedOnly, CancellationToken cancellationToken = default) => new(
        await module.IsEnabledAsync(cancellationToken),
        [.. (await mailboxes.ListAsync(cancellationToken)).Where(mailbox => mailbox.IsShared || !sharedOnly)]);
}
