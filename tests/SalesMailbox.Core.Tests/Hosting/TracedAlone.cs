namespace SalesMailbox.Core.Tests.Hosting;

/// <summary>Listeners hear the whole process, so nothing else may run beside these tests.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TracedAlone
{
    public const string Name = "Traced alone";
}
