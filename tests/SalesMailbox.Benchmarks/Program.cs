using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SalesMailbox.Benchmarks;

// --short runs a few repetitions in this process, for minutes instead of half an hour; the ratios are similar. All other arguments are
// BenchmarkDotNet's own.
var isShort = args.Contains("--short");
var job = isShort ? Job.ShortRun.WithToolchain(new InProcessEmitToolchain(logOutput: true)) : Job.Default;
var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job).WithOptions(ConfigOptions.JoinSummary);
string[] rest = [.. args.Where(arg => arg != "--short")];
var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchTenant).Assembly)
    .Run(rest.Length == 0 ? ["--filter", "*"] : rest, config)
    .ToList();
Ratios.Write(summaries, Console.Out);
return summaries.Exists(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
