using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// A hash of what two recipients' copies of one mail have in common. Trace headers (Received, Delivered-To, ...) differ between copies and are left out;
/// the content is in, so that a forged Message-ID does not make another mail "the same".
/// </summary>
internal static class Fingerprints
{
    public static string Of(ParsedMessage message, MimeParts parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, message.InternetMessageId);
        Add(hash, message.From?.Address);
        Add(hash, message.Subject);
        Add(hash, message.Date?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        Add(hash, BodyTexts.Read(parts.Text));
        Add(hash, BodyTexts.Read(parts.Html));
        foreach (var attachment in parts.Attachments.OfType<MimePart>())
        {
            using var sink = new HashStream(hash);
            attachment.Content?.DecodeTo(sink);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string? text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
        hash.AppendData([0]);
    }
}
