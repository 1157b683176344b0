using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>My Inbox > Deleted: email that administrators deleted (B6), to read and restore.</summary>
[Authorize(Policies.DeleteInboxMail)]
public class DeletedController(
    IMessageStore messages,
    IMessageMoveStore history,
    IAgentDirectory agents,
    MessageMover mover,
    MailAccess access,
    MailReaders readers,
    IStringLocalizer<DeletedController> text) : SalesMailboxController
{
    private const int PageSize = 40;

    [HttpGet]
    public async Task<IActionResult> Index(string? find, string? after)
    {
        if (!(await CurrentAgentAsync()).IsAdministrator)
        {
            return NotFound();
        }

        var page = await messages.ListDeletedAsync(
            string.IsNullOrWhiteSpace(find) ? null : find, new PageRequest(after, PageSize), Aborted);
        await access.ListedAsync(await readers.OfAsync(User, await CurrentAgentAsync()), page.Items, Aborted);
        var moves = await history.FindLastAsync([.. page.Items.Select(message => message.Id)], Aborted);
        var names = await AgentNames.ReadAsync(
            agents, page.Items.Select(message => message.AgentId).Concat(moves.Values.Select(move => move.AgentId).OfType<string>()),
            Aborted);
        return View(new DeletedPage(find, [.. page.Items.Select(Row)], after, page.Next));

        DeletedRow Row(MailMessage message)
        {
            var move = moves.GetValueOrDefault(message.Id);
            return new DeletedRow(message, names[message.AgentId], move?.AgentId is { } who ? names[who] : null, move?.At);
        }
    }

    [HttpPost]
    public async Task<IActionResult> PutBack(string id, string? find)
    {
        var agent = await CurrentAgentAsync();
        if (await messages.FindAsync(id, Aborted) is not { Place: MessagePlace.Deleted } message || !agent.IsAdministrator)
        {
            return NotFound();
        }

        var result = await mover.MoveToInboxAsync(agent, id, Aborted);
        if (!result.Succeeded)
        {
            await ReportAsync(result, "");
        }
        else if (message.AgentId == agent.Id)
        {
            await Flash.SuccessAsync(
                text["The email is back in My Inbox."], new FlashLink(text["Open it"], Url.Action("Mail", "Inbox", new { id })!));
        }
        else
        {
            var names = await AgentNames.ReadAsync(agents, [message.AgentId], Aborted);
            await Flash.SuccessAsync(text["The email is back in {0}'s inbox.", names[message.AgentId]]);
        }

        return RedirectToAction("Index", new { find });
    }
}
