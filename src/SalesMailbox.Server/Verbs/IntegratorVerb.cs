using System.CommandLine;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Verbs;

/// <summary>
/// Runs the schedule without pages (I2): a process of its own, on this or another machine, that uses the same tenants' data.
/// </summary>
internal static class IntegratorVerb
{
    public static Command Create(CommonOptions common)
    {
        var verb = new Command("integrator", """
            Imports every tenant's mail on schedule, without serving pages, until Ctrl+C or SIGTERM. Run the server with
            --SalesMailbox:Schedule:Enabled=false beside it; several integrators share the work, a mailbox is never imported twice at once.
            With --urls it answers /health/live, /health/ready and /metrics there.
            """)
        {
            common.Urls,
        };
        verb.SetVerb((command, cancellationToken) => RunAsync(common.Settings(command), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var app = ServerHost.BuildIntegrator(arguments);
        await app.Services.GetRequiredService<TenantDatabases>().MigrateAllAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return ExitCodes.Success;
    }
}
