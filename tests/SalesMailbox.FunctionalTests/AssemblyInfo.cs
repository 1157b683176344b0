using SalesMailbox.FunctionalTests;

// One browser for all, and one scenario at a time: the machine's cores belong to the browser and the host.
[assembly: AssemblyFixture(typeof(BrowserFixture))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
