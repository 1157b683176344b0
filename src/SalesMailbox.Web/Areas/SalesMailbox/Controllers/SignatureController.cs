using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Sending;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>My Account: the agent's signature.</summary>
[Authorize(Policies.UseIntegrations)]
public class SignatureController(SignatureManager manager, IStringLocalizer<SignatureController> text) : SalesMailboxController
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var html = await manager.ReadAsync(await CurrentAgentAsync(), Aborted);
        return View(new SignaturePage(new SignatureForm { Html = html, Text = ComposedHtml.ToText(html) }, StyleNonce.Create(HttpContext)));
    }

    [HttpPost]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] SignatureForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Accept(await manager.SaveAsync(await CurrentAgentAsync(), form.Html, form.Text, Aborted), "Form"))
        {
            await Flash.SuccessAsync(text["Saved. Emails that you write from now on end with this signature."]);
            return RedirectToAction("Index");
        }

        return View(new SignaturePage(form, StyleNonce.Create(HttpContext)));
    }
}
