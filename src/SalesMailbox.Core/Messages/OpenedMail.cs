using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Messages;

/// <summary>A stored message, or a message attached to it, opened for reading.</summary>
/// <param name="Raw">The exact bytes.</param>
/// <param name="Attachments">The attachments of this message.</param>
/// <param name="Message">The parsed content of an attached message; null for the stored message itself, whose row has it.</param>
public sealed record OpenedMail(Stream Raw, IReadOnlyList<MailAttachment> Attachments, ParsedMessage? Message) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Raw.DisposeAsync();
}
