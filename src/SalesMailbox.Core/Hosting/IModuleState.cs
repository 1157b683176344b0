namespace SalesMailbox.Core.Hosting;

/// <summary>Whether the module "Sales Mailbox" is on for the current tenant. Off: no page, no menu, no background work; data stays.</summary>
public interface IModuleState
{
    Task<bool> IsEnabledAsync(CancellationToken cancellationToken = default);
}
