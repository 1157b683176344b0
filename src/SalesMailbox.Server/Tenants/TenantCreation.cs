using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Tenants;

/// <summary>Makes a tenant: database, first administrator, and last its entry in the registry. The page and the command line both come here.</summary>
public sealed class TenantCreation(
    TenantRegistry registry, TenantDatabases databases, TenantScopes scopes, ReservedPrefixes reserved, DataSettings data, IStringLocalizer<TenantCreation> text)
{
    /// <returns>The tenant, or what is wrong with which field of <see cref="TenantModel"/>.</returns>
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
            // Anyone who names a database that is in use would take over its users and mail.
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

    private Result<TenantRecord> InUse(TenantModel model, TenantDatabase database) => database == TenantDatabase.Sqlite
        ? Result<TenantRecord>.Refused(nameof(model.Name), text["A folder of this name holds users already. Choose another name, or move the folder away."])
        : Result<TenantRecord>.Refused(nameof(model.ConnectionString), text["This database holds users already. Each tenant needs a database of its own."]);

    private List<Error> Check(TenantModel model, TenantRecord tenant)
    {
        List<Error> errors = [.. Validate(model, ""), .. Validate(model.Administrator, nameof(model.Administrator) + ".")];
        if (tenant.Prefix.Length == 0 && string.IsNullOrEmpty(tenant.HostName))
        {
            errors.Add(new(nameof(model.Prefix), text["Enter a prefix or a host name: it is how the tenant is reached."]));
        }

        if (reserved.Contains(tenant.Prefix))
        {
            errors.Add(new(nameof(model.Prefix), text["The server has a page of this name. Choose another prefix."]));
        }

        if (registry.Find(tenant.Name) is not null)
        {
            errors.Add(new(nameof(model.Name), text["There is a tenant of this name. Choose another one."]));
        }
        else if (registry.All.Any(tenant.Clashes))
        {
            errors.Add(new(nameof(model.Prefix), text["Another tenant has this prefix and host name. Choose another one."]));
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
