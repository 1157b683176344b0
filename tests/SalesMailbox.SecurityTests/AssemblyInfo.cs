using Xunit.v3;

// Each class starts a server of its own; more than a few at once only take each other's processor time.
[assembly: Parallelization(MaxThreads = 2)]
