using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>The original bytes of the messages inside a message. Writing such a message again would change line endings and more.</summary>
internal sealed class OriginalMessages
{
    private readonly Dictionary<MimeMessage, Stream> _streams = new(ReferenceEqualityComparer.Instance);

    public static OriginalMessages None { get; } = new();

    public void Add(MimeMessage message, Stream bytes) => _streams[message] = bytes;

    /// <returns>Null for a message that was not read from its bytes.</returns>
    public Stream? Find(MimeMessage message) => _streams.GetValueOrDefault(message);
}
