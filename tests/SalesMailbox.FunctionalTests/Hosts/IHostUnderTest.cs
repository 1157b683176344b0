using SalesMailbox.Gmail.Sandbox;

namespace SalesMailbox.FunctionalTests.Hosts;

/// <summary>
/// A host with the module in it, and a Gmail sandbox it is connected to. Scenarios speak only of the module's own pages; what differs from host to host -
/// first start, sign-in, users, tenants, menu - is behind this.
/// </summary>
public interface IHostUnderTest : IAsyncDisposable
{
    /// <summary>Why this host can't be tested here; null where it can.</summary>
    string? Unavailable { get; }

    /// <summary>The element the module's pages are in, where what is around it is not ours to look at; null where the whole page is.</summary>
    string? ContentSelector { get; }

    /// <summary>What the host's page for a refused request says.</summary>
    string RefusedText { get; }

    /// <summary>The heading of the host's page for an address that leads nowhere.</summary>
    string MissingText { get; }

    /// <summary>The first tenant's address, with a slash at the end.</summary>
    Uri Address { get; }

    RunningSandbox Sandbox { get; }

    /// <summary>Operates the installation and administers the first tenant.</summary>
    Person Administrator { get; }

    /// <summary>Sells; no administrator.</summary>
    Person Agent { get; }

    /// <summary>Starts host and sandbox on free ports with data of their own.</summary>
    Task StartAsync();

    /// <summary>First run: makes the administrator, who is signed in afterwards.</summary>
    /// <param name="look">Called on each of the host's own pages on the way.</param>
    Task SetUpAsync(IPage page, Func<Task> look);

    /// <summary>Switches the module on, as the administrator.</summary>
    Task EnableModuleAsync(IPage page, Func<Task> look);

    /// <summary>Makes <see cref="Agent"/> a user without administrator's rights.</summary>
    Task AddAgentAsync(IPage page, Func<Task> look);

    /// <summary>Makes a tenant with an administrator, as the operator. Its module is off.</summary>
    /// <returns>Its address, with a slash at the end.</returns>
    Task<Uri> AddTenantAsync(IPage page, string name, Person administrator);

    Task SignInAsync(IPage page, Uri tenant, Person person);

    /// <summary>Asserts that the page is shown to that person.</summary>
    Task SeeSignedInAsync(IPage page, Person person);

    /// <summary>What the names of this host's screenshots begin with.</summary>
    string PicturePrefix { get; }

    /// <summary>Opens the host's own pages that belong into the documentation.</summary>
    /// <param name="shoot">Takes a screenshot of the page under a name.</param>
    Task ShootOwnPagesAsync(IPage page, Func<string, Task> shoot);

    /// <summary>Opens a page by the menu: "Sales Mailbox", "My Inbox", "Tickets", "Clients", "Integrations", "Home".</summary>
    Task OpenAsync(IPage page, string entry);

    /// <summary>Whether the menu offers a page.</summary>
    Task<bool> OffersAsync(IPage page, string entry);
}
