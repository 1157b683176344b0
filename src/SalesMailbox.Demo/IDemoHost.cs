using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Demo.Content;

namespace SalesMailbox.Demo;

/// <summary>What the demo asks of the host it runs in.</summary>
public interface IDemoHost
{
    /// <summary>A scope of the demo's tenant, as a request has one.</summary>
    IWorkScope OpenScope();

    /// <summary>Switches the module "Sales Mailbox" on.</summary>
    Task EnableModuleAsync(CancellationToken cancellationToken);

    /// <summary>Makes a user who can sign in with their address and the password.</summary>
    /// <exception cref="InvalidOperationException">The host refuses; the message says why.</exception>
    Task<Agent> AddUserAsync(DemoPerson person, string password, CancellationToken cancellationToken);
}
