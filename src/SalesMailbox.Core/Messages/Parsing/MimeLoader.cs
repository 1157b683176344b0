using System.Text;
using MimeKit;
using MimeKit.IO;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Opens raw messages with MimeKit, bounded against hostile structure, contents left in the stream instead of in memory.</summary>
internal static class MimeLoader
{
    /// <summary>Of a message with more structure than any mail program makes, only this much is read, in bytes.</summary>
    private const int Beginning = 64 * 1024;

    private static readonly ParserOptions Options = CreateOptions();

    /// <param name="raw">Seekable; must stay open as long as the message is used.</param>
    /// <returns>Null for bytes that are neither a message nor a text.</returns>
    public static async Task<MimeMessage?> LoadAsync(Stream raw, CancellationToken cancellationToken)
    {
        raw.Position = 0;
        var source = await MimeComplexity.IsBoundedAsync(raw, Options, cancellationToken) ? raw : new BoundStream(raw, 0, Math.Min(raw.Length, Beginning), leaveOpen: true);
        source.Position = 0;
        try
        {
            return await MimeMessage.LoadAsync(Options, source, persistent: true, cancellationToken);
        }
        catch (FormatException)
        {
            // No header at all. A text is shown as one; anything else is kept and shown by its raw bytes.
            return await TextOnlyAsync(raw, cancellationToken);
        }
    }

    private static async Task<MimeMessage?> TextOnlyAsync(Stream raw, CancellationToken cancellationToken)
    {
        var head = new byte[Math.Min(raw.Length, 4096)];
        raw.Position = 0;
        await raw.ReadExactlyAsync(head, cancellationToken);
        if (head.Length == 0 || head.Any(value => value < ' ' && value is not ((byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'\f')))
        {
            return null;
        }

        var content = new MimeContent(new BoundStream(raw, 0, raw.Length, leaveOpen: true));
        return new MimeMessage(Enumerable.Empty<Header>()) { Body = new TextPart("plain") { Content = content } };
    }

    private static ParserOptions CreateOptions()
    {
        CodePages.Register();
        return new ParserOptions { MaxMimeDepth = 32, MaxAddressGroupDepth = 3, CharsetEncoding = Encoding.UTF8 };
    }
}
