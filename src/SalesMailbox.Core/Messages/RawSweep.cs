using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Messages;

/// <summary>
/// Removes raw files that nothing refers to: uploads to messages that were never sent, messages that were read but not stored, and files of
/// removed rows. Can be stopped at any moment; the next run continues from there.
/// </summary>
/// <remarks>
/// Rows and files are stored in different places, so no transaction covers both. A file is removed in two steps, separated by a grace
/// period. First it is set aside: readers still open it, and a writer of the same bytes publishes a new file. After another grace period,
/// the file is removed if it is still unreferenced, and restored otherwise. So a row that starts to refer to the file while the sweep
/// decides keeps its bytes.
/// </remarks>
internal sealed class RawSweep(
    IRawStore store,
    IWorkScopes scopes,
    ITenant tenant,
    TimeProvider time,
    IOptions<RawSweepOptions> options,
    IRawSweepMetrics metrics,
    ILogger<RawSweep> logger)
    : INightlyTask
{
    private const int Parts = 256;
    private const int ChunkSize = 200;

    public string Name => "raw files";

    Task INightlyTask.RunAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

    /// <summary>Sweeps all parts, or the parts that an interrupted run left.</summary>
    public async Task<RawSweepCounts> RunAsync(CancellationToken cancellationToken = default)
    {
        var counts = new RawSweepCounts(0, 0, 0, 0);
        for (var part = await NextAsync(cancellationToken); part < Parts; part++)
        {
            counts += await SweepAsync(part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture), cancellationToken);
            await SaveAsync(part + 1, cancellationToken);
        }

        counts += new RawSweepCounts(0, 0, 0, await store.RemoveLeftoversAsync(time.GetUtcNow() - options.Value.Grace, cancellationToken));
        await SaveAsync(0, cancellationToken);
        metrics.RawSwept(tenant.Name, counts);
        logger.RawFilesSwept(tenant.Name, counts.Examined, counts.SetAside, counts.Restored, counts.Removed);
        return counts;
    }

    private async Task<RawSweepCounts> SweepAsync(string prefix, CancellationToken cancellationToken)
    {
        var counts = new RawSweepCounts(0, 0, 0, 0);
        var chunk = new List<RawFile>(ChunkSize);
        await foreach (var file in store.ListAsync(prefix, cancellationToken))
        {
            counts += new RawSweepCounts(1, 0, 0, 0);
            if (file.IsSetAside || IsOld(file))
            {
                chunk.Add(file);
            }

            if (chunk.Count == ChunkSize)
            {
                counts += await DecideAsync(chunk, cancellationToken);
                chunk.Clear();
            }
        }

        return counts + await DecideAsync(chunk, cancellationToken);
    }

    private async Task<RawSweepCounts> DecideAsync(List<RawFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return new RawSweepCounts(0, 0, 0, 0);
        }

        IReadOnlySet<string> used;
        await using (var scope = scopes.Open())
        {
            used = await scope.Services.GetRequiredService<IRawReferenceStore>().FindAsync(
                [.. files.Select(file => file.Hash).Distinct()], cancellationToken);
        }

        var (aside, restored, removed) = (0, 0, 0);
        foreach (var file in files)
        {
            switch (file.IsSetAside, used.Contains(file.Hash))
            {
                case (true, true):
                    await store.RestoreAsync(file.Hash, cancellationToken);
                    restored++;
                    break;
                case (true, false) when IsOld(file):
                    await store.DeleteAsync(file.Hash, cancellationToken);
                    removed++;
                    break;
                case (false, false):
                    await store.SetAsideAsync(file.Hash, cancellationToken);
                    aside++;
                    break;
            }
        }

        return new RawSweepCounts(0, aside, restored, removed);
    }

    private bool IsOld(RawFile file) => time.GetUtcNow() - file.ChangedAt >= options.Value.Grace;

    private async Task<int> NextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.Open();
        return (await scope.Services.GetRequiredService<ISettingsStore>().GetAsync<RawSweepState>(cancellationToken)).Next;
    }

    private async Task SaveAsync(int next, CancellationToken cancellationToken)
    {
        await using var scope = scopes.Open();
        var settings = scope.Services.GetRequiredService<ISettingsStore>();
        var state = await settings.GetAsync<RawSweepState>(cancellationToken);
        state.Next = next;
        state.FinishedAt = next == 0 ? time.GetUtcNow() : state.FinishedAt;
        await settings.SetAsync(state, cancellationToken);
        await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
    }
}
