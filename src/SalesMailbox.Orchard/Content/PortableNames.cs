using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// Writes into the items what agents and connections are called, because their ids mean nothing to another site. A plan with "All Content" carries the items as
/// they are stored.
/// </summary>
/// <param name="services">Asked late: the stores need the content manager, and that its handlers.</param>
internal sealed class PortableNames(IServiceProvider services) : ContentHandlerBase
{
    public override Task CreatingAsync(CreateContentContext context) => WriteAsync(context.ContentItem);

    public override Task UpdatingAsync(UpdateContentContext context) => WriteAsync(context.ContentItem);

    public override Task PublishingAsync(PublishContentContext context) => WriteAsync(context.ContentItem);

    private async Task WriteAsync(ContentItem item)
    {
        if (item.TryGet<SalesMailboxPart>(out var mailbox))
        {
            var connection = await services.GetRequiredService<IConnectionStore>().FindAsync(mailbox.ConnectionId);
            (mailbox.ConnectionName, mailbox.ConnectionType) = (connection?.Name ?? mailbox.ConnectionName, connection?.Type ?? mailbox.ConnectionType);
            mailbox.AgentName = await NameAsync(mailbox.AgentId) ?? mailbox.AgentName;
            var names = new List<string>();
            foreach (var id in mailbox.SharedWith)
            {
                names.Add(await NameAsync(id) ?? "");
            }

            mailbox.SharedWithNames = names;
            mailbox.Apply();
        }
        else if (item.TryGet<SalesMailboxTicketPart>(out var ticket))
        {
            ticket.AgentName = string.IsNullOrEmpty(ticket.AgentId) ? "" : await NameAsync(ticket.AgentId) ?? ticket.AgentName;
            ticket.Apply();
        }
        else if (item.TryGet<SalesMailboxQuotationPart>(out var quotation))
        {
            quotation.AgentName = await NameAsync(quotation.AgentId) ?? quotation.AgentName;
            quotation.Apply();
        }
    }

    private async Task<string?> NameAsync(string id) => id.Length == 0 ? null : (await services.GetRequiredService<IAgentDirectory>().FindAsync(id))?.SignInName;
}
