using SalesMailbox.FunctionalTests;
using Xunit.Sdk;
using Xunit.v3;

// One browser for all, and one scenario at a time: the machine's cores belong to the browser and the host.
[assembly: AssemblyFixture(typeof(BrowserFixture))]
[assembly: Parallelization(Mode = ParallelMode.None)]
