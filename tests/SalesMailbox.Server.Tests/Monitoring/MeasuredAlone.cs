namespace SalesMailbox.Server.Tests.Monitoring;

/// <summary>
/// Runs these tests alone: meters belong to the process, so imports by the servers of concurrent tests would be counted too.
/// </summary>
[CollectionDefinition("Measured alone", DisableParallelization = true)]
public sealed class MeasuredAlone;
