using System.Globalization;
using BenchmarkDotNet.Reports;

namespace SalesMailbox.Benchmarks;

/// <summary>
/// Shows how the cost grows from a benchmark's smallest parameter to its larger ones, which matters more than the milliseconds on one
/// machine.
/// </summary>
internal static class Ratios
{
    public static void Write(IEnumerable<Summary> summaries, TextWriter output)
    {
        var measured = summaries.SelectMany(summary => summary.Reports)
            .Where(report => report.ResultStatistics is not null && report.BenchmarkCase.HasParameters)
            .GroupBy(report => report.BenchmarkCase.Descriptor.GetFilterName(), StringComparer.Ordinal);
        foreach (var method in measured)
        {
            var reports = method.ToList();
            output.WriteLine(method.Key.Split('.', 3)[^1]);
            foreach (var report in reports)
            {
                var (mean, first) = (report.ResultStatistics!.Mean, reports[0].ResultStatistics!.Mean);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {report.BenchmarkCase.Parameters.DisplayInfo}: {mean / 1e6:0.000} ms, {mean / first:0.00} times the first"));
            }
        }
    }
}
