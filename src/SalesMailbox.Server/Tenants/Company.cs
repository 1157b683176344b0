using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Server.Hosting;

namespace SalesMailbox.Server.Tenants;

/// <summary>Manages the tenant's company: its name in the page header and on quotations, and the address of its site.</summary>
internal sealed class Company(CurrentTenant tenant, TenantRegistry registry, DataSettings data, ISettingsStore settings)
{
    /// <returns>The address without a trailing slash, as it is stored; null if the text isn't an address.</returns>
    public static string? ParseAddress(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0
            ? address.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : null;

    /// <summary>Sets up the company on the setup page. Stages changes; the caller commits.</summary>
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

    /// <summary>
    /// Renames the company. Pages show the new name immediately. Quotations use it too, unless another name was entered for them. Stages
    /// changes; the caller commits.
    /// </summary>
    public async Task RenameAsync(string name, CancellationToken cancellationToken)
    {
        await NameOnQuotationsAsync(name, cancellationToken);
        if (registry.Find(tenant.Name)?.DisplayName != name)
        {
            registry.Rename(tenant.Name, name);
        }
    }

    /// <summary>Sets the company name on quotations, unless another name was entered there. Stages changes; the caller commits.</summary>
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
