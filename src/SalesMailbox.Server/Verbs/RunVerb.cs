using System.CommandLine;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Verbs;

/// <summary>No verb: the pages and, unless an integrator does it elsewhere, the schedule.</summary>
internal static class RunVerb
{
    public static void Define(RootCommand root, CommonOptions common)
    {
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetVerb((command, cancellationToken) => RunAsync(common.Settings(command), cancellationToken));
    }

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var app = ServerHost.Build(arguments);
        await app.Services.GetRequiredService<TenantDatabases>().MigrateAllAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return ExitCodes.Success;
    }
}
