using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Text;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Verbs;

/// <summary>Imports the chosen tenants' mailboxes once and prints each result.</summary>
internal sealed class ImportOnce(IServiceProvider services, TextWriter output, TextWriter error)
{
    private readonly TenantDatabases _databases = services.GetRequiredService<TenantDatabases>();
    private readonly TenantScopes _scopes = services.GetRequiredService<TenantScopes>();

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(string? tenantName, string? address, CancellationToken cancellationToken)
    {
        var registry = services.GetRequiredService<TenantRegistry>();
        var tenants = registry.All.Where(tenant => tenantName is null || tenant.Name == tenantName).ToList();
        if (tenants.Count == 0)
        {
            return await RefuseAsync(
                $"There is no tenant '{tenantName}'. There are: {string.Join(", ", registry.All.Select(tenant => tenant.Name))}.");
        }

        var (code, found) = (ExitCodes.Success, 0);
        foreach (var tenant in tenants)
        {
            var imports = await ImportAsync(tenant, address, cancellationToken);
            if (imports is null && tenantName is not null)
            {
                return ExitCodes.WrongUsage;
            }

            found += imports?.Count ?? 0;
            if (imports?.Any(import => !(import.IsInOrder && (address is null || import.Run is not null))) == true)
            {
                code = ExitCodes.Failure;
            }

            if (cancellationToken.IsCancellationRequested)
            {
                await error.WriteLineAsync("Stopped. The next import goes on from here.");
                return ExitCodes.Failure;
            }
        }

        return address is not null && found == 0 ? await RefuseAsync(NoMailbox(address, tenantName)) : code;
    }

    /// <returns>Null if the tenant's module is off or its database can't be used, which is reported to the user.</returns>
    private async Task<IReadOnlyList<MailboxImport>?> ImportAsync(TenantRecord tenant, string? address, CancellationToken cancellationToken)
    {
        if (!await _databases.TryMigrateAsync(tenant, cancellationToken))
        {
            await error.WriteLineAsync($"{tenant.Name}: its database could not be reached or brought up to date.");
            return null;
        }

        await using var scope = _scopes.Open(tenant);
        if (!await scope.Services.GetRequiredService<IModuleState>().IsEnabledAsync(cancellationToken))
        {
            await error.WriteLineAsync(
                $"{tenant.Name}: the module Sales Mailbox is off, so nothing is imported. Switch it on under System > Modules.");
            return null;
        }

        try
        {
            var imports = await scope.Services.GetRequiredService<ConnectionImporter>().RunAllAsync(
                ImportTrigger.CommandLine, address, cancellationToken);
            var sentences = scope.Services.GetRequiredService<Sentences>();
            foreach (var import in imports)
            {
                await output.WriteLineAsync(ImportLine.Of(tenant.Name, import, sentences));
            }

            return imports;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return [];
        }
    }

    private async Task<int> RefuseAsync(string message)
    {
        await error.WriteLineAsync(message);
        return ExitCodes.WrongUsage;
    }

    private static string NoMailbox(string address, string? tenant)
    {
        var where = tenant is null ? "in any tenant whose module is on" : $"in tenant {tenant}";
        return $"No mailbox has the address '{address}' {where}. They are listed under Configuration > Sales > Sales Mailbox.";
    }
}
