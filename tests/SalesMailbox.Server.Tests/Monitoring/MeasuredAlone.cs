namespace SalesMailbox.Server.Tests.Monitoring;

/// <summary>Meters are the process', so the servers of other tests that import in the meantime would be counted too.</summary>
[CollectionDefinition("Measured alone", DisableParallelization = true)]
public sealed class MeasuredAlone;
