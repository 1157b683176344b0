using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesMailbox.PdfSharp;

/// <summary>
/// Replaces the random parts that PDFsharp writes into the file: the tags of the embedded font subsets and the ids in the metadata. The
/// replacements are derived from the content and have the same length, so that no offset in the file changes.
/// </summary>
internal static partial class StableBytes
{
    public static byte[] Of(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        text = SubsetTag().Replace(text, match =>
        {
            if (!tags.TryGetValue(match.Value, out var tag))
            {
                tags[match.Value] = tag = "SMAIL" + (char)('A' + tags.Count);
            }

            return tag;
        });
        var plain = MetadataId().Replace(text, new string('0', 36));
        var id = new Guid(SHA256.HashData(Encoding.Latin1.GetBytes(plain)).AsSpan(0, 16)).ToString("D");
        return Encoding.Latin1.GetBytes(MetadataId().Replace(text, id));
    }

    /// <summary>ISO 32000-1, 9.6.4: six uppercase letters before the name of a font that is embedded as a subset.</summary>
    [GeneratedRegex(@"(?<=/)[A-Z]{6}(?=\+Liberation)")]
    private static partial Regex SubsetTag();

    [GeneratedRegex("(?<=ID>uuid:)[0-9a-f-]{36}(?=<)")]
    private static partial Regex MetadataId();
}
