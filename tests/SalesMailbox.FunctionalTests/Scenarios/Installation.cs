using SalesMailbox.FunctionalTests.Hosts;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>A host with the complete company, shared by the scenarios that start with it.</summary>
public abstract class Installation(BrowserFixture fixture, IHostUnderTest host) : IAsyncLifetime
{
    /// <exception cref="Xunit.Sdk.SkipException">The host can't be tested here.</exception>
    public IHostUnderTest Host => host.Unavailable is { } reason ? throw Xunit.Sdk.SkipException.ForSkip(reason) : host;

    public async ValueTask InitializeAsync()
    {
        if (host.Unavailable is not null)
        {
            return; // each test reports it
        }

        await Host.StartAsync();
        await using var administrator = await Visitor.ArriveAsync(fixture.Browser, Host);
        await using var agent = await Visitor.ArriveAsync(fixture.Browser, Host);
        await Company.FoundAsync(administrator, agent, look: false);
        await Company.AddClientWithOpportunityAsync(agent, look: false);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Task<Visitor> EnterAsync(Browser browser, Person person, bool scripts = true) =>
        Visitor.ArriveAsync(browser, Host, person, scripts);
}
