using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class TimelineEntryIndex : EntityIndex
{
    public string TicketId { get; set; } = "";

    public string? MessageId { get; set; }

    /// <summary>
    /// Unique: the ticket and the message for an email entry, otherwise the id of the entry. It is not null, because some databases allow
    /// only one null in a unique index.
    /// </summary>
    public string MailKey { get; set; } = "";

    public long AtTicks { get; set; }

    public static string KeyOf(string ticketId, string messageId) => $"{ticketId}|{messageId}";
}

internal sealed class TimelineEntryIndexProvider : IndexProvider<TimelineEntryDocument>
{
    public TimelineEntryIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<TimelineEntryDocument> context) =>
        context.For<TimelineEntryIndex>().Map(document => new TimelineEntryIndex
        {
            EntityId = document.Value.Id,
            TicketId = document.Value.TicketId,
            MessageId = document.Value.MessageId,
            MailKey = document.Value is { Kind: TimelineKind.Email, MessageId: { } messageId }
                ? TimelineEntryIndex.KeyOf(document.Value.TicketId, messageId)
                : document.Value.Id,
            AtTicks = document.Value.At.UtcTicks,
        });
}

public sealed class CrmNoteIndex : EntityIndex
{
    public string ClientId { get; set; } = "";

    public long AtTicks { get; set; }
}

internal sealed class CrmNoteIndexProvider : IndexProvider<CrmNoteDocument>
{
    public CrmNoteIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<CrmNoteDocument> context) => context.For<CrmNoteIndex>()
        .Map(document =>
            new CrmNoteIndex { EntityId = document.Value.Id, ClientId = document.Value.ClientId, AtTicks = document.Value.At.UtcTicks });
}

public sealed class TicketTypeIndex : EntityIndex
{
    public int Position { get; set; }
}

internal sealed class TicketTypeIndexProvider : IndexProvider<TicketTypeDocument>
{
    public TicketTypeIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<TicketTypeDocument> context) => context.For<TicketTypeIndex>()
        .Map(document => new TicketTypeIndex { EntityId = document.Value.Id, Position = document.Value.Position });
}

public sealed class TicketStatusIndex : EntityIndex
{
    public int Position { get; set; }
}

internal sealed class TicketStatusIndexProvider : IndexProvider<TicketStatusDocument>
{
    public TicketStatusIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<TicketStatusDocument> context) => context.For<TicketStatusIndex>()
        .Map(document => new TicketStatusIndex { EntityId = document.Value.Id, Position = document.Value.Position });
}
