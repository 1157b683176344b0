using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>A raw message, opened by <see cref="MimeLoader"/>.</summary>
/// <param name="message">Null for bytes that are neither a message nor a text.</param>
/// <param name="originals">The messages inside.</param>
internal sealed class LoadedMessage(MimeMessage? message, OriginalMessages originals) : IDisposable
{
    public MimeMessage? Message => message;

    public OriginalMessages Originals => originals;

    public void Dispose() => message?.Dispose();
}
