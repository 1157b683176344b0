using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.Controllers;

/// <summary>
/// The address to which the mail service sends the browser back. It is registered at the service, so this is the only page with a fixed
/// address.
/// </summary>
[Authorize(Policies.UseIntegrations)]
public class AuthCallbackController(
    SignInManager signIn,
    IMailboxStore mailboxes,
    ImportControl imports,
    IStringLocalizer<AuthCallbackController> text) : SalesMailboxController
{
    [HttpGet("/authcallback")]
    public async Task<IActionResult> Index(string? state, string? code, string? error)
    {
        var outcome = await signIn.CompleteAsync(await CurrentAgentAsync(), state, code, error, Aborted);
        var shared = outcome.MailboxId is { } signedIn && await mailboxes.FindAsync(signedIn, Aborted) is { IsShared: true } found
            ? found
            : null;
        var isImporting = shared is null && await imports.ImportAfterSignInAsync(outcome, Aborted);
        await Flash.AddAsync(
            outcome.Succeeded ? FlashKind.Success : FlashKind.Error,
            isImporting ? text["{0} Its email is being imported now.", Sentences.Of(outcome.Message)] : Sentences.Of(outcome.Message));
        if (outcome is { MailboxId: null, ConnectionId: { } connection })
        {
            return RedirectToAction("Edit", "Connections", new { id = connection });
        }

        return shared is not null
            ? RedirectToAction("Index", "Mailboxes", new { id = shared.ConnectionId })
            : RedirectToAction("Index", "Integrations");
    }
}
