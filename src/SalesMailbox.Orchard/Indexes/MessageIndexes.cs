using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class MessageIndex : EntityIndex
{
    public string MailboxId { get; set; } = "";

    public string AgentId { get; set; } = "";

    /// <summary>The mailbox and the provider id; unique.</summary>
    public string MessageKey { get; set; } = "";

    public string? InternetMessageId { get; set; }

    public string Fingerprint { get; set; } = "";

    public MessagePlace Place { get; set; }

    public MessageDirection Direction { get; set; }

    public bool IsRead { get; set; }

    public bool HasAttachments { get; set; }

    public string? TicketId { get; set; }

    public string? ClientId { get; set; }

    public long ReceivedTicks { get; set; }

    public long ImportedTicks { get; set; }

    public string SearchText { get; set; } = "";

    public static string KeyOf(string mailboxId, string providerId) => $"{mailboxId}|{providerId}";
}

/// <summary>The senders and recipients of messages on tickets, one row for each address.</summary>
public sealed class MessageAddressIndex : MapIndex
{
    public string TicketId { get; set; } = "";

    public string Address { get; set; } = "";
}

internal sealed class MessageIndexProvider : IndexProvider<MessageDocument>
{
    public MessageIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<MessageDocument> context)
    {
        context.For<MessageIndex>().Map(document => Of(document.Value));
        context.For<MessageAddressIndex>().Map(document => document.Value.TicketId is { } ticketId
            ? document.Value.Addresses.Select(address => address.Address).Distinct(StringComparer.Ordinal)
                .Select(address => new MessageAddressIndex { TicketId = ticketId, Address = address })
            : []);
    }

    private static MessageIndex Of(MailMessage message) => new()
    {
        EntityId = message.Id,
        EntityVersion = message.Version,
        MailboxId = message.MailboxId,
        AgentId = message.AgentId,
        MessageKey = MessageIndex.KeyOf(message.MailboxId, message.ProviderId),
        InternetMessageId = message.InternetMessageId,
        Fingerprint = message.Fingerprint,
        Place = message.Place,
        Direction = message.Direction,
        IsRead = message.IsRead,
        HasAttachments = message.HasAttachments,
        TicketId = message.TicketId,
        ClientId = message.ClientId,
        ReceivedTicks = message.ReceivedAt.UtcTicks,
        ImportedTicks = message.ImportedAt.UtcTicks,
        SearchText = SearchWords.Text(message.FromName, message.FromAddress, message.Subject, message.BodyText),
    };
}

public sealed class DecisionIndex : EntityIndex
{
    public string MessageId { get; set; } = "";

    public MatchVerdict Verdict { get; set; }
}

internal sealed class DecisionIndexProvider : IndexProvider<DecisionDocument>
{
    public DecisionIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<DecisionDocument> context) => context.For<DecisionIndex>()
        .Map(document =>
            new DecisionIndex { EntityId = document.Value.Id, MessageId = document.Value.MessageId, Verdict = document.Value.Verdict });
}

public sealed class MoveIndex : EntityIndex
{
    public string MessageId { get; set; } = "";

    public long AtTicks { get; set; }
}

internal sealed class MoveIndexProvider : IndexProvider<MoveDocument>
{
    public MoveIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<MoveDocument> context) => context.For<MoveIndex>()
        .Map(document =>
            new MoveIndex { EntityId = document.Value.Id, MessageId = document.Value.MessageId, AtTicks = document.Value.At.UtcTicks });
}
