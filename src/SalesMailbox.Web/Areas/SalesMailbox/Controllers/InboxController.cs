using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>
/// My Inbox: the list and the open email (B1, B2), Done (A2), and Delete (B6). <see cref="FilingController"/> moves email to other places.
/// </summary>
public class InboxController(
    InboxManager inbox,
    InboxLists lists,
    MailViews views,
    IAuthorizationService authorization,
    IStringLocalizer<InboxController> text) : InboxPagesController(inbox, lists)
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return string.IsNullOrEmpty(filter.Of) ? await ShowAsync(filter) : RedirectToAction("Index", "Inboxes", filter.RoutesOf(filter.Of));
    }

    /// <summary>Opens an email and marks it as read.</summary>
    /// <param name="byItself">True if it opens because the previous email was processed. It then stays unread, because nobody chose
    /// it.</param>
    [HttpGet]
    public async Task<IActionResult> Mail(string id, [FromQuery] InboxFilter filter, bool byItself = false)
    {
        var agent = await CurrentAgentAsync();
        var opened = byItself ? await Inbox.PeekAsync(agent, id, Aborted) : await Inbox.OpenAsync(agent, id, Aborted);
        if (opened is not { } message || await Inbox.SuggestAsync(agent, id, Aborted) is not { } suggestion)
        {
            return await LeftAsync(id, filter);
        }

        var mail = await views.OneAsync(User, agent, message, Aborted) with { ShowSubject = false, MayMove = false };
        var mayDelete = (await authorization.AuthorizeAsync(User, Policies.DeleteInboxMail)).Succeeded;
        return await ShowAsync(filter, "_Reading", new ReadingPane(filter, mail, suggestion, mayDelete));
    }

    [HttpPost]
    public async Task<IActionResult> Unread(string id, [FromQuery] InboxFilter filter)
    {
        await ReportAsync(await Inbox.MarkUnreadAsync(await CurrentAgentAsync(), id, Aborted), text["The email was marked as unread."]);
        return OpenNext(null, filter);
    }

    /// <param name="always">Whether to create a rule that does the same with the sender's future messages.</param>
    [HttpPost]
    public async Task<IActionResult> Done(string id, bool always, [FromQuery] InboxFilter filter)
    {
        var agent = await CurrentAgentAsync();
        if (await Inbox.PeekAsync(agent, id, Aborted) is not { } message)
        {
            return await LeftAsync(id, filter);
        }

        var next = await NextAsync(id, filter);
        var begun = await BeginAsync(InboxActionKind.Done); // includes the rule
        if (await Always.StageAsync(ModelState, always, message, SenderRuleAction.MarkDone, null, null, Aborted) is not { } rule)
        {
            await Flash.ErrorAsync(
                string.Join(' ', ModelState.Values.SelectMany(value => value.Errors).Select(error => error.ErrorMessage)));
            return OpenNext(message, filter);
        }

        var result = await Inbox.DoneAsync(agent, id, Aborted);
        if (!result.Succeeded)
        {
            await ReportAsync(result, "");
            return OpenNext(null, filter);
        }

        Offer(begun.Ended(Time, id), text["The email was marked as done."], [], new FlashLink(
            text["Open it"], Url.Action("Mail", "Inbox", new { id, done = true })!));
        await ReportRuleAsync(rule);
        return OpenNext(next, filter);
    }

    /// <summary>Moves an email from Done back to the list.</summary>
    [HttpPost]
    public async Task<IActionResult> MoveBack(string id, [FromQuery] InboxFilter filter)
    {
        var agent = await CurrentAgentAsync();
        if (await Inbox.PeekAsync(agent, id, Aborted) is null)
        {
            return await LeftAsync(id, filter);
        }

        var next = await NextAsync(id, filter);
        var begun = await BeginAsync(InboxActionKind.MoveBack);
        var result = await Inbox.MoveBackAsync(agent, id, Aborted);
        if (!result.Succeeded)
        {
            await ReportAsync(result, "");
            return OpenNext(null, filter);
        }

        Offer(begun.Ended(Time, id), text["The email is back in My Inbox."], [], new FlashLink(
            text["Open it"], Url.Action("Mail", "Inbox", new { id })!));
        return OpenNext(next, filter);
    }

    [HttpGet]
    [Authorize(Policies.DeleteInboxMail)]
    public async Task<IActionResult> Delete(string id, [FromQuery] InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (await Inbox.PeekAsync(await CurrentAgentAsync(), id, Aborted) is not { } message)
        {
            return await LeftAsync(id, filter);
        }

        return View("Confirm", new ConfirmViewModel(
            message.Subject.Length > 0 ? text["Delete \"{0}\"?", message.Subject] : text["Delete the email without a subject?"],
            text["It is removed from My Inbox and is not imported again. It stays in your mailbox. Administrators can restore it."],
            text["Delete"],
            Url.Action("Mail", filter.RoutesTo(id))!));
    }

    [HttpPost]
    [ActionName("Delete")]
    [Authorize(Policies.DeleteInboxMail)]
    public async Task<IActionResult> DeleteConfirmed(string id, [FromQuery] InboxFilter filter)
    {
        var next = await NextAsync(id, filter);
        var begun = await BeginAsync(InboxActionKind.Delete);
        var result = await Inbox.DeleteAsync(await CurrentAgentAsync(), id, Aborted);
        if (!result.Succeeded)
        {
            await ReportAsync(result, "");
            return OpenNext(null, filter);
        }

        Offer(begun.Ended(Time, id), text["The email was deleted."], [], new FlashLink(
            text["Restore email"], Url.Action("Index", "Mail", new { id })!));
        return OpenNext(next, filter);
    }
}
