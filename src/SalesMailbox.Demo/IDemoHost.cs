using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Demo.Content;

namespace SalesMailbox.Demo;

/// <summary>The functions that the demo requires of its host.</summary>
public interface IDemoHost
{
    /// <summary>Opens a scope of the demo's tenant, equivalent to the scope of a request.</summary>
    IWorkScope OpenScope();

    /// <summary>Switches on the module "Sales Mailbox".</summary>
    Task EnableModuleAsync(CancellationToken cancellationToken);

    /// <summary>Creates a user who can sign in with the address and the password.</summary>
    /// <exception cref="InvalidOperationException">The host refused the user; the message says why.</exception>
    Task<Agent> AddUserAsync(DemoPerson person, string password, CancellationToken cancellationToken);
}
