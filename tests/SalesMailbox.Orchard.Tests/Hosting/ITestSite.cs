using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>The site of a collection of tests, booted once. Where its database is not there, asking for it skips the test and says so.</summary>
public interface ITestSite
{
    OrchardSite Site { get; }

    /// <summary>Empties the site's tables.</summary>
    Task<IStoreHarness> CreateAsync();
}
