using System.Security.Cryptography;
using System.Text;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Parts;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class SalesMailboxTicketIndex : EntityIndex
{
    /// <summary>Unique in the tenant.</summary>
    public long Number { get; set; }

    public TicketUse Use { get; set; }

    public bool IsOpen { get; set; }

    public string StatusId { get; set; } = "";

    public string? ClientId { get; set; }

    public string? AgentId { get; set; }

    public long LastActivityTicks { get; set; }

    public string SearchText { get; set; } = "";
}

/// <summary>
/// One row for each contact of a ticket, with everything that matching uses to find tickets (X1, X2), so that one index is enough for any
/// number of tickets.
/// </summary>
public sealed class SalesMailboxTicketContactIndex : MapIndex
{
    public string TicketId { get; set; } = "";

    public string ContactId { get; set; } = "";

    public string Address { get; set; } = "";

    public string Domain { get; set; } = "";

    /// <summary>A hash of the normalized summary, which can be too long for an index key.</summary>
    public string SummaryKey { get; set; } = "";

    public TicketUse Use { get; set; }

    public bool IsOpen { get; set; }

    public long LastActivityTicks { get; set; }

    public static string KeyOf(string normalizedSummary) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalizedSummary)));
}

internal sealed class TicketIndexProvider : ContentIndexProvider<SalesMailboxTicketPart>
{
    public override void Describe(DescribeContext<ContentItem> context)
    {
        Map<SalesMailboxTicketIndex>(context, (item, part) => [new SalesMailboxTicketIndex
        {
            EntityId = item.ContentItemId,
            EntityVersion = part.EntityVersion,
            Number = part.Number,
            Use = part.Use,
            IsOpen = part.IsOpen,
            StatusId = part.StatusId,
            ClientId = part.ClientId,
            AgentId = part.AgentId,
            LastActivityTicks = part.LastActivityAt.UtcTicks,
            SearchText = SearchWords.Text(part.Summary),
        }]);
        Map(context, (item, part) => part.Contacts.Select(contact => new SalesMailboxTicketContactIndex
        {
            TicketId = item.ContentItemId,
            ContactId = contact.ContactId,
            Address = contact.Address,
            Domain = contact.Domain,
            SummaryKey = SalesMailboxTicketContactIndex.KeyOf(part.NormalizedSummary),
            Use = part.Use,
            IsOpen = part.IsOpen,
            LastActivityTicks = part.LastActivityAt.UtcTicks,
        }));
    }
}
