using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Configuration > Sales > Sales Mailbox: the list, New, and the Details tab.</summary>
[Authorize(Policies.ManageConnections)]
public class ConnectionsController(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IGrantStore grants,
    ConnectionManager manager,
    SignInManager signIn,
    ConnectionTypes types,
    MailboxRows rows,
    EndingSignIns ending,
    TimeProvider clock,
    IStringLocalizer<ConnectionsController> text) : SalesMailboxController
{
    /// <summary>The prefix of a setting's key in the names of its field and its errors.</summary>
    private const string SettingsPrefix = "Credentials";

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var all = await rows.ReadAsync([.. (await mailboxes.ListAsync(Aborted)).Where(mailbox => !mailbox.IsShared)], Aborted);
        var known = await connections.ListAsync(Aborted);
        var grantOf = (await grants.ListAsync([.. known.Select(connection => connection.Id)], Aborted))
            .ToDictionary(grant => grant.SubjectId);
        var list = from connection in known
                   let own = all.Where(row => row.Mailbox.ConnectionId == connection.Id).ToList()
                   select new ConnectionRow(
                       connection,
                       types.Find(connection.Type)?.DisplayName ?? connection.Type,
                       types.Find(connection.Type) is { SignIn: not IAuthorizationCodeSignIn },
                       grantOf.GetValueOrDefault(connection.Id),
                       own.Count,
                       own.Count(row => row.Mailbox.Access == MailboxAccessState.Accessible),
                       own.Count(row => row.Grant is { State: GrantState.Dead }),
                       own.Count(row => row.Health.Health == MailboxHealthState.OwnerInactive),
                       own.Sum(row => row.Counts.Pending),
                       own.Sum(row => row.Counts.Parked),
                       own.Select(row => row.Health.LastRun).OfType<ImportRun>().MaxBy(run => run.StartedAt));
        return View(list.ToList());
    }

    [HttpGet]
    public IActionResult New() =>
        View(new NewConnectionPage(new NewConnectionForm { Type = types.All.Select(type => type.Id).FirstOrDefault() }, types.All));

    [HttpPost]
    [IdempotentForm("Edit", "Connections")]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] NewConnectionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid)
        {
            var created = await manager.CreateAsync(form.Name ?? "", form.Type ?? "", form.MatchingType, Aborted);
            if (Accept(created, "Form"))
            {
                await Flash.SuccessAsync(text["Saved. Now complete the next steps."]);
                return RedirectToAction("Edit", new { id = created.Value!.Id });
            }
        }

        return View(new NewConnectionPage(form, types.All));
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string id) =>
        await connections.FindAsync(id, Aborted) is { } connection ? await DetailsAsync(connection, null, null) : NotFound();

    /// <summary>Saves all steps of the page. They are one form, so that no button discards what was entered in another step.</summary>
    [HttpPost]
    public async Task<IActionResult> Edit(string id, [Bind(Prefix = "Form")] ConnectionForm form)
    {
        if (await connections.FindAsync(id, Aborted) is not { } stored)
        {
            return NotFound();
        }

        if (await SaveAsync(stored, form) is { } refused)
        {
            return refused;
        }

        await Flash.SuccessAsync(text["Saved."]);
        return RedirectToAction("Edit", new { id });
    }

    /// <summary>Does the same as Edit, from the step with the type's own settings.</summary>
    [HttpPost]
    public async Task<IActionResult> Credentials(string id, [Bind(Prefix = "Form")] ConnectionForm form)
    {
        if (await connections.FindAsync(id, Aborted) is not { } stored)
        {
            return NotFound();
        }

        if (await SaveAsync(stored, form, isSettingsStep: true) is { } refused)
        {
            return refused;
        }

        await Flash.SuccessAsync(text["Settings saved. A secret is stored encrypted and is not shown again."]);
        return RedirectToAction("Edit", new { id });
    }

    /// <summary>Signs in for the connection itself (C4), after saving the changes on the page.</summary>
    [HttpPost]
    public async Task<IActionResult> SignIn(string id, [Bind(Prefix = "Form")] ConnectionForm form)
    {
        if (await connections.FindAsync(id, Aborted) is { } stored && await SaveAsync(stored, form) is { } refused)
        {
            return refused;
        }

        var begun = await signIn.BeginAsync(await CurrentAgentAsync(), id, null, this.CallbackAddress(), Aborted);
        if (begun.Succeeded)
        {
            return this.LeaveFor(begun.Value!);
        }

        await ReportAsync(begun, "");
        return RedirectToAction("Edit", new { id });
    }

    [HttpGet]
    public async Task<IActionResult> Disconnect(string id)
    {
        if (await connections.FindAsync(id, Aborted) is not { } connection)
        {
            return NotFound();
        }

        return View("Confirm", new ConfirmViewModel(
            text["Disconnect {0}?", connection.Name],
            text["The connection's own sign-in is revoked at the mail service and deleted here. "
                + "Mailboxes of other accounts keep theirs and continue to be imported."],
            text["Disconnect"],
            Url.Action("Edit", new { id })!,
            ending.Of(await signIn.FindEndingAsync(id, Aborted))));
    }

    [HttpPost]
    [ActionName("Disconnect")]
    public async Task<IActionResult> DisconnectConfirmed(string id)
    {
        var done = await signIn.DisconnectAsync(await CurrentAgentAsync(), id, Aborted);
        await ReportAsync(done, text["Disconnected."]);
        if (done.Warning is { } warning)
        {
            await Flash.WarningAsync(Sentences.Of(warning));
        }

        return RedirectToAction("Edit", new { id });
    }

    [HttpGet]
    public async Task<IActionResult> Remove(string id)
    {
        if (await connections.FindAsync(id, Aborted) is not { } connection)
        {
            return NotFound();
        }

        return View("Confirm", new ConfirmViewModel(
            text["Remove {0}?", connection.Name],
            text["Its mailboxes are removed too, and their sign-ins are revoked at the mail service. "
                + "Email that was imported and tickets stay."],
            text["Remove"],
            Url.Action("Edit", new { id })!));
    }

    [HttpPost]
    [ActionName("Remove")]
    public async Task<IActionResult> RemoveConfirmed(string id)
    {
        await ReportAsync(await manager.RemoveAsync(id, Aborted), text["Removed. Imported email and tickets stay."]);
        return RedirectToAction("Index");
    }

    /// <summary>
    /// Saves the posted values. The type's own settings come first, because a secret can't be shown again if another value is refused.
    /// </summary>
    /// <returns>The page to show, with everything that was entered; null if everything was saved.</returns>
    private async Task<IActionResult?> SaveAsync(SalesConnection stored, ConnectionForm form, bool isSettingsStep = false)
    {
        var entered = Entered(stored);
        var details = Request.Form.ContainsKey("Form.Version") ? form : null;
        if (details is not null && stored.Version != details.Version)
        {
            details.Version = stored.Version;
            var conflict = this.ShowConflict(ConnectionForm.Of(stored).Compare(details, text)) with
            {
                Address = Url.Action("Edit", new { id = stored.Id }),
            };
            return await DetailsAsync(stored, details, entered, conflict);
        }

        if (details is not null && !ModelState.IsValid)
        {
            return await DetailsAsync(stored, details, entered);
        }

        if (entered is not null && (isSettingsStep || HasChanged(stored, entered))
            && !Accept(await manager.SaveSettingsAsync(stored.Id, entered, Aborted), SettingsPrefix))
        {
            return await DetailsAsync(stored, details, entered);
        }

        if (details is null)
        {
            return null;
        }

        // Saving the settings incremented the version, which was compared above.
        details.Version = (await connections.FindAsync(stored.Id, Aborted))?.Version ?? details.Version;
        ModelState.Remove("Form.Version");
        return Accept(await manager.UpdateAsync(stored.Id, details.ToDetails(), Aborted), "Form")
            ? null
            : await DetailsAsync(stored, details, entered);
    }

    /// <summary>Returns the posted values of the type's own settings; null if the form had none.</summary>
    private Dictionary<string, string?>? Entered(SalesConnection stored)
    {
        var posted = (types.Find(stored.Type)?.Settings ?? [])
            .Where(setting => Request.Form.ContainsKey($"{SettingsPrefix}.{setting.Key}"))
            .ToList();
        return posted.Count == 0
            ? null
            : posted.ToDictionary(setting => setting.Key, setting => (string?)Request.Form[$"{SettingsPrefix}.{setting.Key}"]);
    }

    private bool HasChanged(SalesConnection stored, Dictionary<string, string?> entered) => types.Find(stored.Type)!.Settings.Any(setting =>
        entered.GetValueOrDefault(setting.Key)?.Trim() is var value
        && (setting.Kind == SettingKind.Secret
            ? !string.IsNullOrEmpty(value)
            : (value ?? "") != (stored.Settings.TryGetValue(setting.Key, out var before) ? before : "")));

    private async Task<IActionResult> DetailsAsync(
        SalesConnection connection, ConnectionForm? form, Dictionary<string, string?>? entered, ConflictViewModel? conflict = null)
    {
        var type = types.Find(connection.Type);
        return View("Edit", new ConnectionPage(
            connection,
            type,
            form ?? ConnectionForm.Of(connection),
            [.. (type?.Settings ?? []).Select(setting => Field(connection, setting, entered))],
            this.CallbackAddress(),
            await grants.FindAsync(connection.Id, Aborted),
            ScheduleExpression.Next(connection.Schedule, clock.GetUtcNow()),
            conflict));
    }

    private static SettingField Field(SalesConnection connection, ConnectionSetting setting, Dictionary<string, string?>? entered) =>
        setting.Kind == SettingKind.Secret
            ? new($"{SettingsPrefix}.{setting.Key}", setting, "", connection.ProtectedSettings.ContainsKey(setting.Key))
            : new($"{SettingsPrefix}.{setting.Key}", setting, entered is null
                ? connection.Settings.TryGetValue(setting.Key, out var stored) ? stored : ""
                : entered.GetValueOrDefault(setting.Key) ?? "", false);
}
