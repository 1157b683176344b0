using System.CommandLine;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Verbs;

/// <summary>Manages the installation's tenants from the command line.</summary>
internal static class TenantsVerb
{
    public static Command Create(CommonOptions common) =>
        new("tenants", "Lists and adds tenants: customers with a database, files, users and an address of their own.")
        {
            List(common),
            TenantsAddVerb.Create(common),
        };

    private static Command List(CommonOptions common)
    {
        var verb = new Command("list", "Lists the tenants: technical name, customer, address, database.");
        verb.SetVerb(async (command, cancellationToken) =>
        {
            await using var app = VerbHost.Build(command, common);
            foreach (var tenant in app.Services.GetRequiredService<TenantRegistry>().All)
            {
                await command.InvocationConfiguration.Output.WriteLineAsync(
                    $"{tenant.Name,-20} {tenant.DisplayName,-30} {TenantsAddVerb.Address(tenant),-30} {tenant.Database}".AsMemory(),
                    cancellationToken);
            }

            return ExitCodes.Success;
        });
        return verb;
    }
}
