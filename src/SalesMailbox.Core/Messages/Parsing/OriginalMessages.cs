using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>The bytes of the messages inside a message, as they came: a program that writes them again changes line ends and more.</summary>
internal sealed class OriginalMessages
{
    private readonly Dictionary<MimeMessage, Stream> _streams = new(ReferenceEqualityComparer.Instance);

    public static OriginalMessages None { get; } = new();

    public void Add(MimeMessage message, Stream bytes) => _streams[message] = bytes;

    /// <returns>Null for a message that was not read from its bytes.</returns>
    public Stream? Find(MimeMessage message) => _streams.GetValueOrDefault(message);
}
