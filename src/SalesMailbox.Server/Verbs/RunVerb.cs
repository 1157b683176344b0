using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Verbs;

/// <summary>
/// Runs without a verb: serves the pages and, unless an integrator does it elsewhere, runs the schedule. With <c>--sandbox</c> it also
/// starts a simulated Gmail.
/// </summary>
internal static class RunVerb
{
    public static void Define(RootCommand root, CommonOptions common)
    {
        var sandbox = new EmbeddedSandbox();
        root.Options.Add(sandbox.Switch);
        root.Options.Add(sandbox.Port);
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetVerb((command, cancellationToken) => command.GetValue(sandbox.Switch)
            ? RunBesideAsync(command, common, command.GetValue(sandbox.Port), cancellationToken)
            : RunAsync(common.Settings(command), cancellationToken));
    }

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var app = ServerHost.Build(arguments);
        await app.Services.GetRequiredService<TenantDatabases>().MigrateAllAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return ExitCodes.Success;
    }

    private static async Task<int> RunBesideAsync(ParseResult command, CommonOptions common, int port, CancellationToken cancellationToken)
    {
        var (output, error) = (command.InvocationConfiguration.Output, command.InvocationConfiguration.Error);
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(common.Settings(command)).Build();
        var data = Path.GetFullPath(
            settings[$"{ServerOptions.Section}:{nameof(ServerOptions.DataDirectory)}"] ?? new ServerOptions().DataDirectory);
        var urls = EmbeddedSandbox.UrlsOf(command.GetValue(common.Urls));
        try
        {
            await using var beside = await EmbeddedSandbox.StartAsync(data, urls, port, cancellationToken);
            string[] arguments =
            [
                "--Logging:LogLevel:Default=Warning",
                .. common.Settings(command),
                $"--urls={urls}",
                $"--{ServerOptions.Section}:{nameof(ServerOptions.DataDirectory)}={data}",
                .. EmbeddedSandbox.Settings(beside.Address),
            ];
            await using var app = ServerHost.Build(arguments);
            await app.Services.GetRequiredService<TenantDatabases>().MigrateAllAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            await output.WriteLineAsync(EmbeddedSandbox.Greeting(urls, beside.Address));
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCodes.Success;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await error.WriteLineAsync($"{taken.Message} Choose other ports with --urls and --sandbox-port.");
            return ExitCodes.Failure;
        }
    }
}
