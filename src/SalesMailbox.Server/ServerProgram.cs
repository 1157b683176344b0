using SalesMailbox.Server.Demo;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server;

/// <summary>The embedded host: pages, schedule and command-line verbs in one executable.</summary>
public sealed class ServerProgram
{
    private ServerProgram()
    {
    }

    public static async Task<int> Main(string[] args)
    {
        if (DemoOptions.IsAskedFor(args))
        {
            return await DemoProgram.RunAsync(args);
        }

        var app = ServerHost.Build(args);
        await app.Services.GetRequiredService<TenantDatabases>().MigrateAllAsync(CancellationToken.None);
        await app.RunAsync();
        return 0;
    }
}
