using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Messages;

/// <summary>A stored message, or one attached to it, opened for reading.</summary>
/// <param name="Raw">The exact bytes.</param>
/// <param name="Attachments">Those of this message.</param>
/// <param name="Message">What an attached message says; null for the stored message itself, whose row says it.</param>
public sealed record OpenedMail(Stream Raw, IReadOnlyList<MailAttachment> Attachments, ParsedMessage? Message) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Raw.DisposeAsync();
}
