using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the page "Who looked at my email".</summary>
public sealed class MailLookPages(MailLooks looks, IMessageStore messages, IAgentDirectory agents)
{
    private const int PageSize = 50;

    public async Task<MailLooksPage> ReadAsync(Agent owner, string? after, CancellationToken cancellationToken)
    {
        var page = await looks.ListAsync(owner, new PageRequest(after, PageSize), cancellationToken);
        var names = await AgentNames.ReadAsync(agents, page.Items.Select(look => look.ReaderId), cancellationToken);
        var ids = page.Items.Select(look => look.MessageId).Where(id => id.Length > 0).Distinct().ToList();
        var known = ids.Count == 0 ? [] : (await messages.FindManyAsync(ids, cancellationToken)).ToDictionary(message => message.Id);
        return new MailLooksPage(
            [.. page.Items.Select(
                look => new MailLookRow(look, names.GetValueOrDefault(look.ReaderId, ""), known.GetValueOrDefault(look.MessageId)))],
            page.Next, after is not null);
    }
}
