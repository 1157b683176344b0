using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesMailbox.PdfSharp.Tests;

/// <summary>The streams of a PDF file (ISO 32000-1, 7.3.8).</summary>
/// <param name="Bytes">The bytes between "stream" and "endstream".</param>
internal sealed partial record PdfStreams(bool IsCompressed, byte[] Bytes)
{
    public static IReadOnlyList<PdfStreams> Of(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var streams = new List<PdfStreams>();
        foreach (Match match in Begin().Matches(text))
        {
            var dictionary = match.Groups[1].Value;
            var length = int.Parse(Length().Match(dictionary).Groups[1].Value, CultureInfo.InvariantCulture);
            streams.Add(new PdfStreams(
                dictionary.Contains("/FlateDecode", StringComparison.Ordinal), file[(match.Index + match.Length)..][..length]));
        }

        return streams;
    }

    public uint StoredChecksum() => BinaryPrimitives.ReadUInt32BigEndian(Bytes.AsSpan(Bytes.Length - 4));

    public uint ComputedChecksum()
    {
        using var inflated = new MemoryStream();
        using (var deflate = new DeflateStream(new MemoryStream(Bytes, 2, Bytes.Length - 2), CompressionMode.Decompress))
        {
            deflate.CopyTo(inflated);
        }

        var (a, b) = (1u, 0u);
        foreach (var value in inflated.ToArray())
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }

    [GeneratedRegex(@"<<((?:(?!<<|stream).)*/Length (?:(?!stream).)*)>>\s*stream\r?\n", RegexOptions.Singleline)]
    private static partial Regex Begin();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();
}
