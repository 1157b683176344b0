using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SalesMailbox.Core.Messages;
using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

/// <summary>Indexes form receipts. <see cref="EntityIndex.EntityId"/>, which is unique, is the hash of the receipt.</summary>
public sealed class FormReceiptIndex : EntityIndex
{
    public long AtTicks { get; set; }
}

internal sealed class FormReceiptIndexProvider : IndexProvider<FormReceiptDocument>
{
    public FormReceiptIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<FormReceiptDocument> context) => context.For<FormReceiptIndex>()
        .Map(document => new FormReceiptIndex { EntityId = document.Value.Id, AtTicks = document.Value.At.UtcTicks });
}

public sealed class MailLookIndex : EntityIndex
{
    public string OwnerId { get; set; } = "";

    public long AtTicks { get; set; }

    /// <summary>A hash of owner, day, reader, and message; unique.</summary>
    public string LookKey { get; set; } = "";

    public static string KeyOf(MailLook look)
    {
        ArgumentNullException.ThrowIfNull(look);
        var text = string.Create(CultureInfo.InvariantCulture, $"{look.OwnerId}|{look.Day:yyyy-MM-dd}|{look.ReaderId}|{look.MessageId}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

internal sealed class MailLookIndexProvider : IndexProvider<MailLookDocument>
{
    public MailLookIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<MailLookDocument> context) =>
        context.For<MailLookIndex>().Map(document => new MailLookIndex
        {
            EntityId = document.Value.Id,
            OwnerId = document.Value.OwnerId,
            AtTicks = document.Value.At.UtcTicks,
            LookKey = MailLookIndex.KeyOf(document.Value),
        });
}
