using SalesMailbox.Gmail.Sandbox;

namespace SalesMailbox.FunctionalTests.Hosts;

/// <summary>
/// A host with the module, and a Gmail sandbox that it is connected to. Scenarios use only the module's own pages; what differs between
/// hosts - first start, sign-in, users, tenants, menu - is behind this interface.
/// </summary>
public interface IHostUnderTest : IAsyncDisposable
{
    /// <summary>The reason why this host can't be tested here; null if it can.</summary>
    string? Unavailable { get; }

    /// <summary>
    /// The element that contains the module's pages, if the layout around it isn't ours to check; null if the whole page is.
    /// </summary>
    string? ContentSelector { get; }

    /// <summary>The text of the host's page for a refused request.</summary>
    string RefusedText { get; }

    /// <summary>The heading of the host's page for an address that doesn't exist.</summary>
    string MissingText { get; }

    /// <summary>The first tenant's address, with a trailing slash.</summary>
    Uri Address { get; }

    RunningSandbox Sandbox { get; }

    /// <summary>Operates the installation and administers the first tenant.</summary>
    Person Administrator { get; }

    /// <summary>An agent without administrator rights.</summary>
    Person Agent { get; }

    /// <summary>Starts the host and the sandbox on free ports with their own data.</summary>
    Task StartAsync();

    /// <summary>Completes the first run: creates the administrator, who is then signed in.</summary>
    /// <param name="look">Called on each of the host's own pages.</param>
    Task SetUpAsync(IPage page, Func<Task> look);

    /// <summary>Switches the module on as the administrator.</summary>
    Task EnableModuleAsync(IPage page, Func<Task> look);

    /// <summary>Creates <see cref="Agent"/> as a user without administrator rights.</summary>
    Task AddAgentAsync(IPage page, Func<Task> look);

    /// <summary>Creates a tenant with an administrator, as the operator. Its module is off.</summary>
    /// <returns>The tenant's address, with a trailing slash.</returns>
    Task<Uri> AddTenantAsync(IPage page, string name, Person administrator);

    Task SignInAsync(IPage page, Uri tenant, Person person);

    /// <summary>Asserts that the page shows that this person is signed in.</summary>
    Task SeeSignedInAsync(IPage page, Person person);

    /// <summary>The prefix of the names of this host's screenshots.</summary>
    string PicturePrefix { get; }

    /// <summary>Opens the host's own pages that are in the documentation.</summary>
    /// <param name="shoot">Takes a screenshot of the page under a name.</param>
    Task ShootOwnPagesAsync(IPage page, Func<string, Task> shoot);

    /// <summary>Opens a page from the menu: "Sales Mailbox", "My Inbox", "Tickets", "Clients", "Integrations", "Home".</summary>
    Task OpenAsync(IPage page, string entry);

    /// <summary>Whether the menu contains a page.</summary>
    Task<bool> OffersAsync(IPage page, string entry);
}
