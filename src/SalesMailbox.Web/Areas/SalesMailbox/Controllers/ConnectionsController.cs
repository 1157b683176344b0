using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Web.Flash;
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
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var all = await rows.ReadAsync([.. (await mailboxes.ListAsync(Aborted)).Where(mailbox => !mailbox.IsShared)], Aborted);
        var known = await connections.ListAsync(Aborted);
        var grantOf = (await grants.ListAsync([.. known.Select(connection => connection.Id)], Aborted)).ToDictionary(grant => grant.SubjectId);
        var list = from connection in known
                   let own = all.Where(row => row.Mailbox.ConnectionId == connection.Id).ToList()
                   select new ConnectionRow(
                       connection,
                       types.Find(connection.Type)?.DisplayName ?? connection.Type,
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
    public IActionResult New() => View(new NewConnectionPage(new NewConnectionForm { Type = types.All.Select(type => type.Id).FirstOrDefault() }, types.All));

    [HttpPost]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] NewConnectionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid)
        {
            var created = await manager.CreateAsync(form.Name ?? "", form.Type ?? "", form.MatchingType, Aborted);
            if (Accept(created, "Form"))
            {
                await Flash.SuccessAsync(text["Saved. Now connect it to Google: steps 2 to 4."]);
                return RedirectToAction("Edit", new { id = created.Value!.Id });
            }
        }

        return View(new NewConnectionPage(form, types.All));
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string id) =>
        await connections.FindAsync(id, Aborted) is { } connection ? await DetailsAsync(connection, null, null) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Edit(string id, [Bind(Prefix = "Form")] ConnectionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await connections.FindAsync(id, Aborted) is not { } stored)
        {
            return NotFound();
        }

        if (stored.Version != form.Version)
        {
            form.Version = stored.Version;
            return await DetailsAsync(stored, form, null, this.ShowConflict(ConnectionForm.Of(stored).Compare(form, text)));
        }

        if (ModelState.IsValid && Accept(await manager.UpdateAsync(id, form.ToDetails(), Aborted), "Form"))
        {
            await Flash.SuccessAsync(text["Saved."]);
            return RedirectToAction("Edit", new { id });
        }

        return await DetailsAsync(stored, form, null);
    }

    [HttpPost]
    public async Task<IActionResult> Credentials(string id, [Bind(Prefix = "Credentials")] CredentialsForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Accept(await manager.SaveCredentialsAsync(id, form.ClientId, form.ClientSecret, Aborted), "Credentials"))
        {
            await Flash.SuccessAsync(text["Credentials saved. The secret is stored encrypted and is not shown again."]);
            return RedirectToAction("Edit", new { id });
        }

        return await connections.FindAsync(id, Aborted) is { } connection ? await DetailsAsync(connection, null, form) : NotFound();
    }

    /// <summary>Sign in for the connection itself (C4).</summary>
    [HttpPost]
    public async Task<IActionResult> SignIn(string id)
    {
        var begun = await signIn.BeginAsync(await CurrentAgentAsync(), id, null, this.CallbackAddress(), Aborted);
        if (begun.Succeeded)
        {
            return this.LeaveFor(begun.Value!);
        }

        await TellAsync(begun, "");
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
            text["Disconnect {0} from Google?", connection.Name],
            text["The connection's own sign-in is revoked at Google and its tokens are deleted. Mailboxes of other accounts keep theirs and go on importing."],
            text["Disconnect"],
            Url.Action("Edit", new { id })!,
            ending.Of(await signIn.FindEndingAsync(id, Aborted))));
    }

    [HttpPost]
    [ActionName("Disconnect")]
    public async Task<IActionResult> DisconnectConfirmed(string id)
    {
        var done = await signIn.DisconnectAsync(await CurrentAgentAsync(), id, Aborted);
        await TellAsync(done, text["Disconnected."]);
        if (done.Warning is { } warning)
        {
            await Flash.WarningAsync(warning);
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
            text["Its mailboxes are removed too, and their sign-ins are revoked at Google. Mail that was imported and tickets stay."],
            text["Remove"],
            Url.Action("Edit", new { id })!));
    }

    [HttpPost]
    [ActionName("Remove")]
    public async Task<IActionResult> RemoveConfirmed(string id)
    {
        await TellAsync(await manager.RemoveAsync(id, Aborted), text["Removed. Imported mail and tickets stay."]);
        return RedirectToAction("Index");
    }

    private async Task<IActionResult> DetailsAsync(
        SalesConnection connection, ConnectionForm? form, CredentialsForm? credentials, ConflictViewModel? conflict = null) => View("Edit", new ConnectionPage(
        connection,
        form ?? ConnectionForm.Of(connection),
        new CredentialsForm { ClientId = credentials is null ? connection.ClientId : credentials.ClientId },
        this.CallbackAddress(),
        types.Find(connection.Type)?.Scope ?? "",
        await grants.FindAsync(connection.Id, Aborted),
        ScheduleExpression.Next(connection.Schedule, clock.GetUtcNow()),
        conflict));
}
