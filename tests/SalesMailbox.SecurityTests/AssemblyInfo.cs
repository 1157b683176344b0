using Xunit.v3;

// Each class starts its own server; more than a few at once would only compete for the processor.
[assembly: Parallelization(MaxThreads = 2)]
