namespace SalesMailbox.Core.Hosting;

/// <summary>
/// Whether the module "Sales Mailbox" is on for the current tenant. If it is off, there are no pages, menu entries or background work; the
/// data is kept.
/// </summary>
public interface IModuleState
{
    Task<bool> IsEnabledAsync(CancellationToken cancellationToken = default);
}
