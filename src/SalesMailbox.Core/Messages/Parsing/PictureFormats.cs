using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>The picture formats that can't contain a script.</summary>
public static class PictureFormats
{
    private static readonly HashSet<string> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        "image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp",
    };

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/pjpeg"] = "image/jpeg",
        ["image/jpg"] = "image/jpeg",
        ["image/jfif"] = "image/jpeg",
        ["image/x-png"] = "image/png",
        ["image/x-citrix-jpeg"] = "image/jpeg",
        ["image/x-citrix-png"] = "image/png",
        ["image/x-citrix-gif"] = "image/gif",
    };

    /// <summary>Generic types that programs write when they don't know the format.</summary>
    private static readonly HashSet<string> Untold = new(StringComparer.Ordinal)
    {
        "application/octet-stream", "application/x-octet-stream", "binary/octet-stream", "application/unknown", "image/unknown", "image/*",
    };

    /// <summary>Whether content of the type may be sent to a browser to be shown instead of saved.</summary>
    public static bool MayShow(string contentType) => Formats.Contains(contentType);

    /// <summary>Determines the picture format of a part by its type, or by its first bytes if the type is generic.</summary>
    /// <returns>Null if the part is not a picture that may be shown.</returns>
    internal static string? Of(MimeEntity entity, WorkMeter meter)
    {
        var type = entity.ContentType.MimeType.ToLowerInvariant();
        if (Aliases.TryGetValue(type, out var known) || MayShow(type))
        {
            return known ?? type;
        }

        return entity is MimePart part && Untold.Contains(type)
            ? BySignature(PartContents.Beginning(part, 12, meter).Bytes)
            : null;
    }

    private static string? BySignature(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.StartsWith("GIF8"u8) ? "image/gif"
        : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? "image/webp"
        : null;
}
