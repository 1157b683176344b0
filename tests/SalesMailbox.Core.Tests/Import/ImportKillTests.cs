using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.EntityFrameworkCore;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>
/// Kills real processes with SIGKILL in the middle of an import over SQLite and raw files, so that no finally block runs and no file is
/// closed (I6).
/// </summary>
public sealed class ImportKillTests
{
    private const int Kills = 8;

    [Fact]
    public async Task Import_ProcessesKilledInTheMiddle_EndsInTheSameState()
    {
        await using var world = await ImportWorld.CreateAsync(
            connection => (connection.ImportSent, connection.BackfillFrom) = (true, new DateOnly(2026, 5, 1)));
        await world.CloseAsync();
        var random = new Random(20260504);
        for (var hours = 1; hours <= Kills; hours++)
        {
            await StartAsync(world.DataDirectory, hours, killAfter: random.Next(1, 60));
        }

        var last = await StartAsync(world.DataDirectory, Kills + 1, killAfter: int.MaxValue);

        Assert.Equal("done Succeeded", last);
        await AssertEndStateAsync(world.DataDirectory);
    }

    /// <returns>The last line of the process's output.</returns>
    private static async Task<string?> StartAsync(string folder, int hours, int killAfter)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SalesMailbox.ImportProcess.dll");
        var start = new ProcessStartInfo("dotnet", [program, "import", folder, hours.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        string? last = null;
        for (var lines = 0;
            lines < killAfter && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line; lines++)
        {
            last = line;
        }

        // The process's exact position when the signal arrives is unknown.
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return last;
    }

    private static async Task AssertEndStateAsync(string folder)
    {
        await using var world = await KilledImport.OpenAsync(folder, Kills + 1);
        Assert.Equal(KilledImport.Wanted, await world.StoredAsync());
        Assert.Equal(
            new ImportItemCounts(Pending: 0, Parked: 0, Stored: KilledImport.Messages + 2, Ignored: 0, Gone: 0), await world.CountsAsync());
        await world.ReadAsync(async services =>
        {
            var context = services.GetRequiredService<SalesMailboxDbContext>();
            var raw = services.GetRequiredService<IRawStore>();
            var messages = await context.Messages.AsNoTracking().ToListAsync();
            Assert.Equal(
                messages.Select(message => message.Id).Order(),
                (await context.Decisions.Select(decision => decision.MessageId).ToListAsync()).Order());
            Assert.Equal(
                messages.Select(message => message.Id).Order(), (await context.Moves.Select(move => move.MessageId).ToListAsync()).Order());
            Assert.Equal(1, await context.ImportRuns.CountAsync(run => run.State == ImportRunState.Succeeded));
            Assert.Equal(0, await context.ImportRuns.CountAsync(run => run.State == ImportRunState.Running));
            foreach (var message in messages)
            {
                using var text = new StreamReader(await raw.OpenAsync(message.RawHash));
                Assert.EndsWith($"Body of {message.ProviderId}\r\n", await text.ReadToEndAsync(), StringComparison.Ordinal);
            }

            return 0;
        });
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "tenant.db")};Pooling=False");
        await connection.OpenAsync();
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await check.ExecuteScalarAsync());
    }
}
