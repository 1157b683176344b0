using SalesMailbox.FunctionalTests.Hosts;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>A host in which the company is founded already, shared by the scenarios that begin there.</summary>
public abstract class Installation(BrowserFixture fixture, IHostUnderTest host) : IAsyncLifetime
{
    public IHostUnderTest Host { get; } = host;

    public async ValueTask InitializeAsync()
    {
        await Host.StartAsync();
        await using var administrator = await Visitor.ArriveAsync(fixture.Browser, Host);
        await using var agent = await Visitor.ArriveAsync(fixture.Browser, Host);
        await Company.FoundAsync(administrator, agent, look: false);
        await Company.AddClientWithOpportunityAsync(agent, look: false);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Task<Visitor> EnterAsync(Browser browser, Person person, bool scripts = true) => Visitor.ArriveAsync(browser, Host, person, scripts);
}
