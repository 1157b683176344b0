using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Server.Hosting;

namespace SalesMailbox.Server.Tenants;

/// <summary>The tenant as a company: its name, in the page header and on quotations, and the address of its site.</summary>
public sealed class Company(CurrentTenant tenant, TenantRegistry registry, DataSettings data, ISettingsStore settings)
{
    /// <returns>The address as it is kept, without a slash at its end; null where the text is none.</returns>
    public static string? ParseAddress(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0
            ? address.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : null;

    /// <summary>For the set-up page. Stages the settings; the caller commits.</summary>
    public async Task SetUpAsync(string name, string address, CancellationToken cancellationToken)
    {
        var company = await settings.GetAsync<CompanySettings>(cancellationToken);
        company.Address = address;
        await settings.SetAsync(company, cancellationToken);
        await RenameAsync(name, cancellationToken);
        if (tenant.Name == TenantRecord.DefaultName)
        {
            data.SetHosts([new Uri(address).IdnHost]);
        }
    }

    /// <summary>The new name is on the pages at once. On quotations it takes the old one's place, where nothing else was entered there. Stages; the caller commits.</summary>
    public async Task RenameAsync(string name, CancellationToken cancellationToken)
    {
        await NameOnQuotationsAsync(name, cancellationToken);
        if (registry.Find(tenant.Name)?.DisplayName != name)
        {
            registry.Rename(tenant.Name, name);
        }
    }

    /// <summary>Stages the name for quotations, unless another one was entered there.</summary>
    public async Task NameOnQuotationsAsync(string name, CancellationToken cancellationToken)
    {
        var quotations = await settings.GetAsync<QuotationDefaults>(cancellationToken);
        if (quotations.CompanyName.Length == 0 || quotations.CompanyName == registry.Find(tenant.Name)?.DisplayName)
        {
            quotations.CompanyName = name;
            await settings.SetAsync(quotations, cancellationToken);
        }
    }
}
