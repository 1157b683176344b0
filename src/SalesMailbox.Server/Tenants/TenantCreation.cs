using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Tenants;

/// <summary>
/// Creates a tenant: its database, its first administrator, and finally its entry in the registry. Used by the page and by the command
/// line.
/// </summary>
internal sealed class TenantCreation(
    TenantRegistry registry, TenantDatabases databases, TenantScopes scopes, ReservedPrefixes reserved, DataSettings data)
{
    /// <returns>The tenant, or the errors by field of <see cref="TenantModel"/>.</returns>
    public async Task<Result<TenantRecord>> CreateAsync(TenantModel model, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        var database = string.IsNullOrWhiteSpace(model.ConnectionString) ? TenantDatabase.Sqlite : TenantDatabase.PostgreSql;
        var tenant = new TenantRecord(model.Name, model.DisplayName, model.Prefix ?? "", model.HostName, database, model.ConnectionString);
        if (Check(model, tenant) is { Count: > 0 } errors)
        {
            return Result<TenantRecord>.Refused(errors);
        }

        await databases.MigrateAsync(tenant, cancellationToken);
        await using (var scope = scopes.Open(tenant))
        {
            // A database that is already in use would expose its users and email to the new tenant.
            if (await scope.Services.GetRequiredService<ServerDbContext>().Users.AnyAsync(cancellationToken))
            {
                return InUse(model, database);
            }

            var administrator = model.Administrator;
            var company = scope.Services.GetRequiredService<Company>();
            var added = await scope.Services.GetRequiredService<FirstAdministrator>().CreateAsync(
                administrator, () => company.NameOnQuotationsAsync(tenant.DisplayName, cancellationToken), cancellationToken);
            if (added is null)
            {
                return InUse(model, database);
            }

            if (!added.Succeeded)
            {
                return Result<TenantRecord>.Refused(added.ToErrors(nameof(model.Administrator) + "."));
            }
        }

        registry.Add(tenant);
        if (tenant.HostName is { Length: > 0 } host)
        {
            data.AddHost(host);
        }

        return Result<TenantRecord>.Done(tenant);
    }

    private static Result<TenantRecord> InUse(TenantModel model, TenantDatabase database) => database == TenantDatabase.Sqlite
        ? Result<TenantRecord>.Refused(TenantErrors.FolderInUse.At(nameof(model.Name)))
        : Result<TenantRecord>.Refused(TenantErrors.DatabaseInUse.At(nameof(model.ConnectionString)));

    private List<Error> Check(TenantModel model, TenantRecord tenant)
    {
        List<Error> errors = [.. Validate(model, ""), .. Validate(model.Administrator, nameof(model.Administrator) + ".")];
        if (tenant.Prefix.Length == 0 && string.IsNullOrEmpty(tenant.HostName))
        {
            errors.Add(TenantErrors.NoAddress.At(nameof(model.Prefix)));
        }

        if (reserved.Contains(tenant.Prefix))
        {
            errors.Add(TenantErrors.PrefixReserved.At(nameof(model.Prefix)));
        }

        if (registry.Find(tenant.Name) is not null)
        {
            errors.Add(TenantErrors.NameTaken.At(nameof(model.Name)));
        }
        else if (registry.All.Any(tenant.ConflictsWith))
        {
            errors.Add(TenantErrors.AddressTaken.At(nameof(model.Prefix)));
        }

        return errors;
    }

    private static IEnumerable<Error> Validate(object model, string prefix)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(model, new ValidationContext(model), found, validateAllProperties: true);
        return from problem in found
               from field in problem.MemberNames
               select SharedErrors.Words.At(prefix + field, problem.ErrorMessage ?? "");
    }
}
