using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Reads all header fields of a raw message, for users who want to see what the email programs wrote.</summary>
public static class HeaderReader
{
    private const int MaxFields = 1_000;
    private const int MaxValue = 8_192;

    /// <param name="raw">The exact bytes, seekable; read from the start and left open.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The decoded (RFC 2047) and unfolded fields in the message's order; empty if the bytes are not a message.</returns>
    public static async Task<IReadOnlyList<HeaderField>> ReadAsync(Stream raw, CancellationToken cancellationToken = default)
    {
        using var loaded = await MimeLoader.LoadAsync(raw, cancellationToken);

        var message = loaded.Message;
        var around = message?.BodyParts
            .OfType<MimeKit.TextPart>()
            .Select(part => part.ContentType.Charset)
            .FirstOrDefault(label => !string.IsNullOrEmpty(label));

        // The fields of the body part (Content-Type) are part of the message's header too.
        var fields = (message?.Headers ?? []).Concat(message?.Body?.Headers ?? []);

        return [.. fields.Take(MaxFields)
            .Select(field => new HeaderField(field.Field, Cut(SubjectNormalizer.Tidy(EncodedWords.Decode(field.RawValue, around)))))];
    }

    private static string Cut(string value) => value.Length > MaxValue ? value[..MaxValue] + "…" : value;
}

/// <summary>A header field with its decoded value.</summary>
public sealed record HeaderField(string Name, string Value);
