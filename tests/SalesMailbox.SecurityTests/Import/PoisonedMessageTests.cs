using System.Diagnostics;
using System.Globalization;

namespace SalesMailbox.SecurityTests.Import;

/// <summary>
/// Real processes over SQLite and raw files, which a message ends while they parse it: there is no exception, and no finally block runs.
/// </summary>
public sealed class PoisonedMessageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("salesmailbox-poison-").FullName;

    [Fact]
    public async Task Import_MessageEndsTheProcessThatParsesIt_IsParkedAfterThreeStartsAndTheOthersAreImported()
    {
        await RunAsync("create", _folder);
        var (starts, processes, last) = (0, 0, "");
        for (var hours = 1; hours <= 8 && !last.StartsWith("done", StringComparison.Ordinal); hours++)
        {
            var lines = await RunAsync("poison", _folder, hours.ToString(CultureInfo.InvariantCulture));
            starts += lines.Count(line => line == "poisoned");
            (processes, last) = (processes + 1, lines[^1]);
        }

        var report = await RunAsync("report", _folder);

        Assert.Equal("done Succeeded", last);
        Assert.Equal((3, 4), (starts, processes));
        Assert.Equal(30, report[0].Split(' ').Skip(1).Distinct().Count(id => id.Length == 3));
        Assert.StartsWith("parked m03poison: [\"import.never-finished\",3,", Assert.Single(report.Skip(1)), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<List<string>> RunAsync(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SalesMailbox.ImportProcess.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };

        // A dump of the process that ends itself isn't useful here.
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        List<string> lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        return lines.Count > 0 ? lines : throw new InvalidOperationException(await error);
    }
}
