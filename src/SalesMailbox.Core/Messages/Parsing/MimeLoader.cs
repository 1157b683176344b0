using System.Text;
using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Opens raw messages with MimeKit, bounded against hostile nesting, contents left in the stream instead of in memory.</summary>
internal static class MimeLoader
{
    private static readonly ParserOptions Options = CreateOptions();

    /// <param name="raw">Seekable; must stay open as long as the message is used.</param>
    /// <returns>Null for bytes that hold no header at all: not a message.</returns>
    public static async Task<MimeMessage?> LoadAsync(Stream raw, CancellationToken cancellationToken)
    {
        raw.Position = 0;
        try
        {
            return await MimeMessage.LoadAsync(Options, raw, persistent: true, cancellationToken);
        }
        catch (FormatException)
        {
            return null; // no header, an empty file, binary garbage: kept and shown by its raw bytes
        }
    }

    private static ParserOptions CreateOptions()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new ParserOptions { MaxMimeDepth = 32, MaxAddressGroupDepth = 3, CharsetEncoding = Encoding.UTF8 };
    }
}
