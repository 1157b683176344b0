using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Benchmarks;

/// <summary>
/// Measures the import of the same amount of new email in one mailbox and in many, from listing to filing, with every commit written to
/// disk.
/// </summary>
public class ImportBenchmarks
{
    public const int Messages = 480;
    private BenchTenant _tenant = null!;

    [Params(1, 16)]
    public int Mailboxes { get; set; }

    [IterationSetup]
    public void Setup() => _tenant = BenchTenant.CreateAsync(new BulkMailbox(Messages / Mailboxes), Mailboxes).GetAwaiter().GetResult();

    [IterationCleanup]
    public void Cleanup() => _tenant.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(OperationsPerInvoke = Messages)]
    public async Task PerMessage()
    {
        await using var scope = _tenant.Open();
        var runs = await scope.Services.GetRequiredService<ConnectionImporter>().RunAsync(_tenant.Connection.Id, ImportTrigger.Schedule);
        if (runs.Sum(run => run.Done) != Messages || runs.Any(run => run.State != ImportRunState.Succeeded))
        {
            throw new InvalidOperationException($"Only {runs.Sum(run => run.Done)} messages were imported.");
        }
    }
}
