using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Computes a hash of what two recipients' copies of one email have in common. Trace headers (Received, Delivered-To, ...) differ between
/// copies and are left out. The content is included, so that a forged Message-ID does not make another email "the same".
/// </summary>
internal static class Fingerprints
{
    public static string Of(ParsedMessage message, MimeParts parts, IEnumerable<MeasuredAttachment> attachments, WorkMeter meter)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, message.InternetMessageId);
        Add(hash, message.From?.Address);
        Add(hash, message.Subject);
        Add(hash, message.Date?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        foreach (var text in parts.Bodies.SelectMany(body => body.Plain.Concat(body.Html)))
        {
            // Servers may change line endings and add an empty line.
            Add(hash, BodyTexts.Read(text, meter).ReplaceLineEndings("\n").TrimEnd());
        }

        foreach (var attachment in attachments)
        {
            Add(hash, attachment.Sha256);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string? text)
    {
        // The length prefix separates each text from the next one.
        var bytes = Encoding.UTF8.GetBytes(text ?? "");
        hash.AppendData(Encoding.ASCII.GetBytes(text is null ? "-;" : string.Create(CultureInfo.InvariantCulture, $"{bytes.Length};")));
        hash.AppendData(bytes);
    }
}
