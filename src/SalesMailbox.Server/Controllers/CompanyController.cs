using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.ViewModels;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Server.Controllers;

/// <summary>
/// System > Company: the company's name, time zone and formats, the address of the site, and the mailbox that sends account email.
/// </summary>
[Authorize(ServerPolicies.ManageUsers)]
internal sealed class CompanyController(
    Company company, CurrentTenant tenant, DataSettings data, AccountMail mail, ISettingsStore settings, IUnitOfWork work, IFlash flash,
    IStringLocalizer<CompanyController> text) : Controller
{
    private bool IsOperator => tenant.Name == TenantRecord.DefaultName;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var stored = await settings.GetAsync<CompanySettings>(HttpContext.RequestAborted);
        return View(await FillAsync(new CompanyModel
        {
            Name = tenant.Record.DisplayName,
            TimeZone = stored.TimeZone,
            Formats = stored.Formats,
            Address = stored.Address ?? this.AddressOfTenant(),
            AccountMailbox = stored.AccountMailbox,
            Hosts = string.Join(", ", data.Hosts),
        }));
    }

    [HttpPost]
    public async Task<IActionResult> Index(CompanyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        await FillAsync(model);
        var address = Company.ParseAddress(model.Address);
        Check(model, address);
        if (!ModelState.IsValid)
        {
            return View(model);
        }

        var stored = await settings.GetAsync<CompanySettings>(HttpContext.RequestAborted);
        (stored.TimeZone, stored.Formats, stored.Address, stored.AccountMailbox) =
            (Chosen(model.TimeZone), Chosen(model.Formats), address, Chosen(model.AccountMailbox));
        await settings.SetAsync(stored, HttpContext.RequestAborted);
        await company.RenameAsync(model.Name.Trim(), HttpContext.RequestAborted);
        await work.CommitAsync(HttpContext.RequestAborted);
        if (IsOperator && Hosts(model) is { Count: > 0 } hosts)
        {
            data.SetHosts([.. hosts, new Uri(address!).IdnHost]);
        }

        await flash.SuccessAsync(text["Saved."]);
        return RedirectToAction(nameof(Index));
    }

    private void Check(CompanyModel model, string? address)
    {
        if (address is null)
        {
            ModelState.AddModelError(
                nameof(model.Address), text["Enter the address people type for this site, such as https://sales.example.com."]);
        }

        if ((!string.IsNullOrEmpty(model.TimeZone) && TimeZones.Find(model.TimeZone) is null) || !Cultures.IsFormats(model.Formats))
        {
            ModelState.AddModelError(nameof(model.TimeZone), text["Choose a value from the list."]);
        }

        if (!string.IsNullOrEmpty(model.AccountMailbox) && model.AccountMailbox != CompanySettings.NoMailbox
            && model.Mailboxes.All(mailbox => mailbox.Id != model.AccountMailbox))
        {
            ModelState.AddModelError(nameof(model.AccountMailbox), text["This mailbox can no longer send. Choose another one."]);
        }

        if (IsOperator && Hosts(model) is { Count: > 0 } hosts)
        {
            if (hosts.Any(host => Uri.CheckHostName(host.Trim('[', ']')) == UriHostNameType.Unknown))
            {
                ModelState.AddModelError(nameof(model.Hosts), text["Enter host names such as sales.example.com, separated by commas."]);
            }
            else if (!hosts.Contains(Request.Host.Host, StringComparer.OrdinalIgnoreCase)
                && !Request.Host.Host.Equals(address is null ? null : new Uri(address).IdnHost, StringComparison.OrdinalIgnoreCase))
            {
                ModelState.AddModelError(
                    nameof(model.Hosts),
                    text["You are using {0} now. Add it to the host names, or you will lock yourself out.", Request.Host.Host]);
            }
        }
    }

    private async Task<CompanyModel> FillAsync(CompanyModel model)
    {
        model.IsOperator = IsOperator;
        model.Mailboxes = await mail.ListSendersAsync(HttpContext.RequestAborted);
        return model;
    }

    private static List<string> Hosts(CompanyModel model) =>
        [.. (model.Hosts ?? "").Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string? Chosen(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
