using SalesMailbox.Core.Import;
using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

/// <summary>
/// A raw file that a document refers to. Each kind of document needs its own class, because an index belongs to one kind.
/// </summary>
public abstract class RawReferenceIndex : MapIndex
{
    public string Hash { get; set; } = "";
}

public sealed class MessageRawIndex : RawReferenceIndex;

/// <summary>Contains only items that aren't imported yet. After that, the message refers to the file.</summary>
public sealed class ImportItemRawIndex : RawReferenceIndex;

/// <summary>The raw files of the email itself and of its attachments.</summary>
public sealed class OutgoingMailRawIndex : RawReferenceIndex;

internal sealed class MessageRawIndexProvider : IndexProvider<MessageDocument>
{
    public MessageRawIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<MessageDocument> context) =>
        context.For<MessageRawIndex>().Map(document => RawReferences.Of(document).Select(hash => new MessageRawIndex { Hash = hash }));
}

internal sealed class ImportItemRawIndexProvider : IndexProvider<ImportItemDocument>
{
    public ImportItemRawIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<ImportItemDocument> context) =>
        context.For<ImportItemRawIndex>().Map(
            document => RawReferences.Of(document).Select(hash => new ImportItemRawIndex { Hash = hash }));
}

internal sealed class OutgoingMailRawIndexProvider : IndexProvider<OutgoingMailDocument>
{
    public OutgoingMailRawIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<OutgoingMailDocument> context) =>
        context.For<OutgoingMailRawIndex>().Map(
            document => RawReferences.Of(document).Select(hash => new OutgoingMailRawIndex { Hash = hash }));
}

/// <summary>Finds the raw files that a document refers to, also for documents that are older than the index.</summary>
internal static class RawReferences
{
    public static IEnumerable<string> Of(MessageDocument document) => document.Value.RawHash is { Length: > 0 } hash ? [hash] : [];

    public static IEnumerable<string> Of(ImportItemDocument document) =>
        document.Value is { RawHash: { Length: > 0 } hash, State: ImportItemState.Pending or ImportItemState.Parked } ? [hash] : [];

    public static IEnumerable<string> Of(OutgoingMailDocument document) =>
        document.Value.Attachments.Select(attachment => attachment.Hash)
            .Append(document.Value.RawHash)
            .Where(hash => hash.Length > 0)
            .Distinct();
}
