using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Undo;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Undoes the last action in My Inbox (B7).</summary>
public class UndoController(
    InboxManager inbox,
    InboxLists lists,
    InboxUndo undo,
    UndoTokens tokens,
    BulkAnswers answers,
    IStringLocalizer<UndoController> text) : InboxPagesController(inbox, lists)
{
    /// <param name="token">See <see cref="UndoTokens"/>.</param>
    [HttpPost]
    public async Task<IActionResult> Index(string? token, [FromQuery] InboxFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (tokens.Unprotect(token) is not { } action)
        {
            await Flash.ErrorAsync(text["This can't be undone. To move the email, open it where it is now."]);
            return OpenNext(null, filter);
        }

        var agent = await CurrentAgentAsync();
        var result = await undo.UndoAsync(agent, action, Aborted);
        if (!result.Succeeded)
        {
            await ReportAsync(result, "");
            return OpenNext(null, filter);
        }

        await answers.ReportAsync(result.Value!);
        return OpenNext(result.Value!.Back is [var only] ? await Inbox.PeekAsync(agent, only, Aborted) : null, filter);
    }
}
