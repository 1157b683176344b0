using System.CommandLine;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Verbs;

/// <summary>No verb: the pages and, unless an integrator does it elsewhere, the schedule.</summary>
internal static class RunVerb
{
    public static void Define(RootCommand root, CommonOptions common)
    {
        // Settings such as --Logging:LogLevel:Default=Debug go through to the configuration; a mistyped verb does not.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((command, cancellationToken) =>
            command.UnmatchedTokens is [var word, ..] && !word.StartsWith("--", StringComparison.Ordinal)
                ? RefuseAsync(command, word)
                : RunAsync([.. command.UnmatchedTokens, .. common.Settings(command)], cancellationToken));
    }

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var app = ServerHost.Build(arguments);
        await app.Services.GetRequiredService<TenantDatabases>().MigrateAllAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return ExitCodes.Success;
    }

    private static async Task<int> RefuseAsync(ParseResult command, string word)
    {
        await command.InvocationConfiguration.Error.WriteLineAsync($"There is no verb '{word}'. --help lists them.");
        return ExitCodes.WrongUsage;
    }
}
