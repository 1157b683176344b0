using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>
/// The site of a test collection, started once. If its database isn't available, using it skips the test with this reason.
/// </summary>
public interface ITestSite
{
    OrchardSite Site { get; }

    /// <summary>Empties the site's tables.</summary>
    Task<IStoreHarness> CreateAsync();
}
