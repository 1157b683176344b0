using System.Text;
using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Makes names under which attachments can be shown and saved anywhere. The raw message keeps the sender's spelling.</summary>
internal static class AttachmentNames
{
    private const int MaxName = 150;
    private const int MaxExtension = 20;
    private const string Reserved = "/\\:*?\"<>|";

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
        StringComparer.OrdinalIgnoreCase);

    public static string Safe(MimeEntity entity, int index, string? around = null)
    {
        var given = FileNames.Of(entity, around);
        if (string.IsNullOrWhiteSpace(given) && entity is MessagePart message)
        {
            given = SubjectNormalizer.Tidy(message.Message?.Subject) is { Length: > 0 } subject ? subject + ".eml" : "message.eml";
        }

        if (string.IsNullOrWhiteSpace(given) && CalendarText.Is(entity))
        {
            given = "invite.ics";
        }

        var name = Safe(given ?? "");
        if (name.Length > 0)
        {
            return name;
        }

        MimeTypes.TryGetExtension(entity.ContentType.MimeType, out var extension);
        return $"part-{index + 1}{extension}";
    }

    /// <summary>
    /// Removes folders, control characters, bidirectional characters (which make "pdf.exe" look like "exe.fdp"), and leading and trailing
    /// dots, and limits the length to what every file system supports.
    /// </summary>
    public static string Safe(string given)
    {
        var name = SubjectNormalizer.Tidy(given);
        var visible = new StringBuilder(name.Length);
        foreach (var character in IsPath(name) ? name[(name.LastIndexOfAny(['/', '\\']) + 1)..] : name)
        {
            visible.Append(Reserved.Contains(character, StringComparison.Ordinal) ? '_' : character);
        }

        name = Shorten(visible.ToString().Trim('.', ' '));
        return Devices.Contains(name.Split('.')[0]) ? "_" + name : name;
    }

    /// <summary>A slash inside a name ("Offer 12/2026.pdf") does not separate folders; a slash at the start does.</summary>
    private static bool IsPath(string name) => name.Contains('\\', StringComparison.Ordinal) || name.StartsWith('/')
        || name.StartsWith("./", StringComparison.Ordinal) || name.StartsWith("../", StringComparison.Ordinal);

    private static string Shorten(string name)
    {
        if (name.Length <= MaxName)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        extension = extension.Length > MaxExtension ? "" : extension;
        var stem = name[..(MaxName - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
