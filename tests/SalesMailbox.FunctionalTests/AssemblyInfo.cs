using SalesMailbox.FunctionalTests;
using Xunit.Sdk;
using Xunit.v3;

// All tests share one browser, and scenarios run one at a time, because the browser and the host need the machine's cores.
[assembly: AssemblyFixture(typeof(BrowserFixture))]
[assembly: Parallelization(Mode = ParallelMode.None)]
