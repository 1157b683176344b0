using System.Text;
using MimeKit;
using MimeKit.IO;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Opens raw messages with MimeKit, with limits against hostile structure. Content stays in the stream instead of in memory.
/// </summary>
internal static class MimeLoader
{
    /// <summary>How many bytes are read of a message with more structure than any email program creates.</summary>
    private const int Beginning = 64 * 1024;

    private const int MaxLeadingSpace = 1_024;

    private static readonly ParserOptions Options = CreateOptions();

    /// <param name="raw">A seekable stream that must stay open while the message is used.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<LoadedMessage> LoadAsync(Stream raw, CancellationToken cancellationToken)
    {
        var start = await LeadingSpaceAsync(raw, cancellationToken);
        var whole = start == 0 ? raw : new BoundStream(raw, start, raw.Length, leaveOpen: true);
        var isBounded = MimeComplexity.IsBounded(whole, Options, cancellationToken);
        var source = isBounded ? whole : new BoundStream(raw, start, Math.Min(raw.Length, start + Beginning), leaveOpen: true);
        var originals = new OriginalMessages();
        try
        {
            var message = await Parser(source, originals).ParseMessageAsync(cancellationToken);
            DamagedMultiparts.Repair(message, source, originals, cancellationToken);
            return new LoadedMessage(message, originals);
        }
        catch (FormatException)
        {
            // There is no header. Text is shown as text; anything else is stored and available as raw bytes.
            return new LoadedMessage(await TextOnlyAsync(raw, cancellationToken), originals);
        }
    }

    /// <summary>Opens a part that was found inside another one.</summary>
    /// <param name="content">The header and body of the part; must stay open while the part is used.</param>
    /// <param name="originals">Receives the messages inside the part.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Null if the part has more structure than any email program creates, or none.</returns>
    public static MimeEntity? LoadEntity(Stream content, OriginalMessages originals, CancellationToken cancellationToken = default)
    {
        try
        {
            return MimeComplexity.IsBounded(content, Options, cancellationToken)
                ? Parser(content, originals).ParseEntity(cancellationToken)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static MimeParser Parser(Stream source, OriginalMessages originals)
    {
        source.Position = 0;
        var parser = new MimeParser(Options, source, MimeFormat.Entity, persistent: true);
        parser.MimeMessageEnd += (_, message) =>
        {
            if (message.Parent is not null)
            {
                originals.Add(message.Message, new BoundStream(source, message.BeginOffset, message.EndOffset, leaveOpen: true));
            }
        };
        return parser;
    }

    /// <summary>
    /// Counts white space before the first header field, which some programs write and which would make the field the continuation of
    /// another one.
    /// </summary>
    private static async Task<int> LeadingSpaceAsync(Stream raw, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(raw, MaxLeadingSpace, cancellationToken);
        var start = Array.FindIndex(head, value => value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'));
        var colon = start < 0 ? -1 : Array.IndexOf(head, (byte)':', start);
        return start > 0 && colon > start && !head.AsSpan(start, colon - start).ContainsAny(" \r\n"u8) ? start : 0;
    }

    private static async Task<MimeMessage?> TextOnlyAsync(Stream raw, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(raw, 4_096, cancellationToken);
        if (head.Length == 0 || head.Any(value => value < ' ' && value is not ((byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'\f')))
        {
            return null;
        }

        var content = new MimeContent(new BoundStream(raw, 0, raw.Length, leaveOpen: true));
        return new MimeMessage(Enumerable.Empty<Header>()) { Body = new TextPart("plain") { Content = content } };
    }

    private static async Task<byte[]> HeadAsync(Stream raw, int length, CancellationToken cancellationToken)
    {
        raw.Position = 0;
        var head = new byte[Math.Min(raw.Length, length)];
        await raw.ReadExactlyAsync(head, cancellationToken);
        return head;
    }

    private static ParserOptions CreateOptions()
    {
        CodePages.Register();
        return new ParserOptions { MaxMimeDepth = 32, MaxAddressGroupDepth = 3, CharsetEncoding = Encoding.UTF8 };
    }
}
