using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Shows other agents' inboxes for reading only: nothing is marked, filed, or deleted here.</summary>
[Authorize(Policies.ViewAllInboxes)]
public class InboxesController(InboxManager inbox, InboxLists lists, OtherAgentInbox others, MailReaders readers, MailViews views)
    : InboxPagesController(inbox, lists)
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (await IsOwnAsync(filter))
        {
            return RedirectToAction("Index", "Inbox", filter.RoutesOf(null));
        }

        return await others.FindOwnerAsync(await ReaderAsync(), filter.Of!, Aborted) is null ? NotFound() : await ShowAsync(filter);
    }

    [HttpGet]
    public async Task<IActionResult> Mail(string id, [FromQuery] InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (await IsOwnAsync(filter))
        {
            return RedirectToAction("Mail", "Inbox", new Dictionary<string, string>(filter.RoutesOf(null)) { ["id"] = id });
        }

        var reader = await ReaderAsync();
        return await others.PeekAsync(reader, filter.Of!, id, Aborted) is { } message
            ? await ShowAsync(filter, "_OthersReading", new OthersPane(
                filter, await views.OneAsync(User, reader.Agent, message, Aborted) with { ShowSubject = false }))
            : await LeftAsync(id, filter);
    }

    private async Task<bool> IsOwnAsync(InboxFilter filter) =>
        string.IsNullOrEmpty(filter.Of) || filter.Of == (await CurrentAgentAsync()).Id;

    private async Task<MailReader> ReaderAsync() => await readers.OfAsync(User, await CurrentAgentAsync());
}
