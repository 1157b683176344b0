using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>A raw message that was opened by <see cref="MimeLoader"/>.</summary>
/// <param name="message">Null if the bytes are neither a message nor text.</param>
/// <param name="originals">The messages inside this message.</param>
internal sealed class LoadedMessage(MimeMessage? message, OriginalMessages originals) : IDisposable
{
    public MimeMessage? Message => message;

    public OriginalMessages Originals => originals;

    public void Dispose() => message?.Dispose();
}
