using OrchardCore.ContentManagement;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class SalesMailboxQuotationIndex : EntityIndex
{
    /// <summary>Unique in the tenant.</summary>
    public long Number { get; set; }

    public string TicketId { get; set; } = "";

    public string? ClientId { get; set; }

    public string AgentId { get; set; } = "";

    public QuotationState State { get; set; }

    public long CreatedTicks { get; set; }

    public string SearchText { get; set; } = "";
}

internal sealed class QuotationIndexProvider : ContentIndexProvider<SalesMailboxQuotationPart>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        Map<SalesMailboxQuotationIndex>(context, (item, part) => [new SalesMailboxQuotationIndex
        {
            EntityId = item.ContentItemId,
            EntityVersion = part.EntityVersion,
            Number = part.Number,
            TicketId = part.TicketId,
            ClientId = part.ClientId,
            AgentId = part.AgentId,
            State = part.State,
            CreatedTicks = part.CreatedAt.UtcTicks,
            SearchText = SearchWords.Text(part.Title),
        }]);
}
