using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Web.Htmx;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>What the pages of My Inbox share: the list stays, a part of the page beside it changes (B1). Asked by htmx, only that part is sent.</summary>
[Authorize(Policies.UseInbox)]
public abstract class InboxPagesController(InboxManager inbox, InboxLists lists) : SalesMailboxController
{
    protected InboxManager Inbox => inbox;

    /// <param name="view">The part beside the list, or null for none.</param>
    protected async Task<IActionResult> ShowAsync(InboxFilter filter, string? view = null, InboxPane? pane = null)
    {
        Response.Headers.Vary = "HX-Request";
        return view is not null && Request.IsHtmx()
            ? PartialView(view, pane)
            : View("InboxPage", new InboxPage(await lists.ReadAsync(await CurrentAgentAsync(), filter, pane?.Message.Id, Aborted), view, pane));
    }

    /// <summary>
    /// For mail that is no longer in the inbox: it was dealt with in another tab, or a row of an old list was pressed. Says where it is now; 404 where there is no
    /// such mail, or none that the agent may read.
    /// </summary>
    /// <param name="written">What a form had in it, given the mail it is about: it is kept on the page.</param>
    protected async Task<IActionResult> LeftAsync(string id, InboxFilter filter, Func<MailMessage, WrittenText?>? written = null)
    {
        var mails = HttpContext.RequestServices.GetRequiredService<LeftMails>();
        return await mails.FindAsync(User, await CurrentAgentAsync(), id, Aborted) is { } why
            ? await ShowAsync(filter, "_Left", new LeftPane(filter, why, written?.Invoke(why.Message)))
            : NotFound();
    }

    /// <summary>What to open once the mail is dealt with; ask before.</summary>
    protected async Task<MailMessage?> NextAsync(string id, InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var agent = await CurrentAgentAsync();
        return await inbox.FindNextAsync(agent, filter.ToQuery(agent.Id), id, Aborted);
    }

    /// <summary>Opens the next mail or, where none is left, the list that says so.</summary>
    protected IActionResult GoOn(MailMessage? next, InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return next is null
            ? RedirectToAction("Index", "Inbox", filter.Routes)
            : RedirectToAction("Mail", "Inbox", new Dictionary<string, string>(filter.RoutesTo(next.Id)) { ["byItself"] = "true" });
    }
}
