using System.Text;
using System.Text.RegularExpressions;

namespace SalesMailbox.CorpusTests.Messages;

/// <summary>Distinguishes messages and mailboxes from other files.</summary>
internal static partial class MessageFiles
{
    private static readonly HashSet<string> Known = new(
        ["from", "to", "cc", "subject", "date", "message-id", "mime-version", "content-type", "content-transfer-encoding", "received",
            "return-path", "reply-to", "sender", "delivered-to"],
        StringComparer.OrdinalIgnoreCase);

    /// <returns>The messages of a file or mailbox; empty for any other file.</returns>
    public static IReadOnlyList<byte[]> Split(byte[] file)
    {
        if (file.Length > 4 * 1024 * 1024 || !IsMessage(file))
        {
            return [];
        }

        var text = Encoding.Latin1.GetString(file);
        if (!text.StartsWith("From ", StringComparison.Ordinal))
        {
            return [file];
        }

        return [.. Separator().Split(text)
            .Where(piece => !string.IsNullOrWhiteSpace(piece))
            .Select(Encoding.Latin1.GetBytes)
            .Where(IsMessage)];
    }

    /// <summary>Whether the file begins with a header of at least two known fields and hardly anything else.</summary>
    public static bool IsMessage(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file.AsSpan(0, Math.Min(file.Length, 64 * 1024)))
            .TrimStart('\r', '\n')
            .Replace("\r\n", "\n", StringComparison.Ordinal);
        text = text.StartsWith("From ", StringComparison.Ordinal) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = (end < 0 ? text : text[..end]).Split('\n');
        var fields = lines.Select(line => Field().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return Field().IsMatch(lines[0]) && fields.Count(Known.Contains) >= 2
            && lines.Count(line => line.StartsWith(' ') || line.StartsWith('\t') || AnyField().IsMatch(line)) >= lines.Length * 0.9;
    }

    [GeneratedRegex("(?:^|(?<=\n\r?\n))From [^\n]+\n(?=[A-Za-z-]+:)")]
    private static partial Regex Separator();

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9-]*):")]
    private static partial Regex Field();

    [GeneratedRegex("^[!-9;-~]+:")]
    private static partial Regex AnyField();
}
