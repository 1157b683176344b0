using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Htmx;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.Undo;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>
/// The base of the pages of My Inbox: the list stays, and the part of the page beside it changes (B1). A request by htmx gets only that
/// part.
/// </summary>
[Authorize(Policies.UseInbox)]
public abstract class InboxPagesController(InboxManager inbox, InboxLists lists) : SalesMailboxController
{
    protected InboxManager Inbox => inbox;

    /// <param name="view">The view beside the list; null for none.</param>
    protected Task<IActionResult> ShowAsync(InboxFilter filter, string? view = null, InboxPane? pane = null) =>
        ShowAsync(filter, view, pane, pane?.Message.Id, []);

    /// <summary>Shows a view about several emails beside the list.</summary>
    protected Task<IActionResult> ShowPartAsync(InboxFilter filter, string view, BulkPane pane, BulkSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return ShowAsync(filter, view, pane, null, selection.Ids);
    }

    /// <summary>
    /// Answers a request for an email that has left the inbox: it was processed in another tab, or the list was outdated. Shows where the
    /// email is; answers 404 if it doesn't exist or the agent may not read it.
    /// </summary>
    /// <param name="written">Returns what was entered in a form about the email, to keep it on the page.</param>
    protected async Task<IActionResult> LeftAsync(string id, InboxFilter filter, Func<MailMessage, WrittenText?>? written = null)
    {
        var mails = HttpContext.RequestServices.GetRequiredService<MovedMessages>();
        return await mails.FindAsync(User, await CurrentAgentAsync(), id, Aborted) is { } why
            ? await ShowAsync(filter, "_Left", new MovedMessagePane(filter, why, written?.Invoke(why.Message)))
            : NotFound();
    }

    /// <summary>Reports what was done and offers to undo it.</summary>
    /// <param name="notes">Additional information for the agent, one sentence each.</param>
    protected void Offer(UndoableAction action, string done, IReadOnlyList<string> notes, FlashLink? link = null) =>
        HttpContext.RequestServices.GetRequiredService<UndoOffers>().Add(action, done, notes, link);

    protected AlwaysForSender Always => HttpContext.RequestServices.GetRequiredService<AlwaysForSender>();

    /// <summary>Reports the result of "Always do this for this sender".</summary>
    protected async Task ReportRuleAsync(StagedRule staged)
    {
        ArgumentNullException.ThrowIfNull(staged);
        if (staged.Remembered is { } remembered)
        {
            var text = HttpContext.RequestServices.GetRequiredService<IStringLocalizer<InboxPagesController>>();
            await Flash.InfoAsync(
                remembered.Replaced
                    ? text["Your rule for {0} was replaced by this one.", remembered.Rule.Sender]
                    : text["From now on, email from {0} is filed like this.", remembered.Rule.Sender],
                new FlashLink(text["Rules and blocklist"], Url.Action("Index", "InboxRules")!));
        }
    }

    /// <summary>Starts an action that can be undone: see <see cref="Offer"/>.</summary>
    protected async Task<UndoableAction> BeginAsync(InboxActionKind kind) => UndoableAction.Begin(await CurrentAgentAsync(), kind, Time);

    protected TimeProvider Time => HttpContext.RequestServices.GetRequiredService<TimeProvider>();

    /// <summary>Returns the email to open after this one is processed. Call it before the email moves.</summary>
    protected async Task<MailMessage?> NextAsync(string id, InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var agent = await CurrentAgentAsync();
        return await inbox.FindNextAsync(agent, filter.ToQuery(agent.Id), id, Aborted);
    }

    /// <summary>Opens the next email or, if there is none, the list with its message.</summary>
    protected IActionResult OpenNext(MailMessage? next, InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return next is null
            ? RedirectToAction("Index", "Inbox", filter.Routes)
            : RedirectToAction("Mail", "Inbox", new Dictionary<string, string>(filter.RoutesTo(next.Id)) { ["byItself"] = "true" });
    }

    private async Task<IActionResult> ShowAsync(
        InboxFilter filter, string? view, object? pane, string? selectedId, IReadOnlyList<string> ticked)
    {
        Response.Headers.Vary = "HX-Request";
        if (view is not null && Request.IsHtmx())
        {
            return PartialView(view, pane);
        }

        var reader = await HttpContext.RequestServices.GetRequiredService<MailReaders>().OfAsync(User, await CurrentAgentAsync());
        var list = await lists.ReadAsync(reader, filter, selectedId, Aborted);
        return View("InboxPage", new InboxPage(list with { Ticked = ticked.ToHashSet(StringComparer.Ordinal) }, view, pane));
    }
}
