using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesMailbox.PdfSharp;

/// <summary>
/// Adds the Adler-32 checksum of its content (RFC 1950 2.2) to each compressed stream of a PDF file. PDFsharp omits it: viewers accept
/// that, but strict readers and archives refuse the file. Updates the lengths and the cross-reference table (ISO 32000-1, 7.5.4).
/// </summary>
internal static partial class StreamChecksums
{
    private const int EntryLength = 20;

    public static byte[] Add(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var start = text.LastIndexOf("startxref", StringComparison.Ordinal);
        var table = int.Parse(Number().Match(text, start + "startxref".Length).ValueSpan, CultureInfo.InvariantCulture);
        var (first, count, entries) = Table(text, table);
        var places = Enumerable.Range(0, count).ToDictionary(
            number => number, number => int.Parse(text.AsSpan(entries + (number * EntryLength), 10), CultureInfo.InvariantCulture));
        var used = Enumerable.Range(0, count)
            .Where(number => text[entries + (number * EntryLength) + 17] == 'n')
            .OrderBy(number => places[number])
            .ToList();

        using var output = new MemoryStream(file.Length + 256);
        output.Write(file, 0, used.Count == 0 ? table : places[used[0]]);
        foreach (var (at, number) in used.Index())
        {
            var (begin, end) = (places[number], at + 1 < used.Count ? places[used[at + 1]] : table);
            places[number] = (int)output.Position;
            Copy(file, text, begin, end, output);
        }

        var moved = output.Position;
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n{first} {count}\n");
        for (var number = 0; number < count; number++)
        {
            var entry = text.AsSpan(entries + (number * EntryLength), EntryLength);
            head.Append(entry[17] == 'n' ? places[number].ToString("D10", CultureInfo.InvariantCulture) : entry[..10]).Append(entry[10..]);
        }

        head.Append(text, entries + (count * EntryLength), start - entries - (count * EntryLength))
            .Append(CultureInfo.InvariantCulture, $"startxref\n{moved}\n%%EOF\n");
        output.Write(Encoding.Latin1.GetBytes(head.ToString()));
        return output.ToArray();
    }

    private static (int First, int Count, int Entries) Table(string text, int table)
    {
        var head = TableHead().Match(text, table);
        return head.Success && head.Index == table
            ? (
                int.Parse(head.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(head.Groups[2].ValueSpan, CultureInfo.InvariantCulture),
                table + head.Length)
            : throw new InvalidOperationException("The drawn PDF has no table of places.");
    }

    private static void Copy(byte[] file, string text, int begin, int end, MemoryStream output)
    {
        var keyword = text.IndexOf("stream", begin, end - begin, StringComparison.Ordinal);
        var dictionary = keyword < 0 ? "" : text[begin..keyword];
        var length = Length().Match(dictionary);
        if (keyword < 0 || !length.Success || !dictionary.Contains("/FlateDecode", StringComparison.Ordinal))
        {
            output.Write(file, begin, end - begin);
            return;
        }

        var size = int.Parse(length.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var content = text.IndexOf('\n', keyword) + 1;
        var checksum = Adler(file, content, size);
        if (BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(content + size - 4)) == checksum)
        {
            output.Write(file, begin, end - begin);
            return;
        }

        var before = dictionary.AsSpan(0, length.Groups[1].Index);
        var after = dictionary.AsSpan(length.Groups[1].Index + length.Groups[1].Length);
        output.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{before}{size + 4}{after}")));
        output.Write(file, keyword, content + size - keyword);
        output.Write([(byte)(checksum >> 24), (byte)(checksum >> 16), (byte)(checksum >> 8), (byte)checksum]);
        output.Write(file, content + size, end - content - size);
    }

    private static uint Adler(byte[] file, int start, int length)
    {
        // After the two bytes of the zlib header.
        using var deflate = new DeflateStream(new MemoryStream(file, start + 2, length - 2), CompressionMode.Decompress);
        var (a, b) = (1u, 0u);
        var buffer = new byte[4_096];
        while (deflate.Read(buffer) is > 0 and var read)
        {
            foreach (var value in buffer.AsSpan(0, read))
            {
                a = (a + value) % 65521;
                b = (b + a) % 65521;
            }
        }

        return (b << 16) | a;
    }

    [GeneratedRegex(@"xref\s+(\d+)\s+(\d+)\s*\n")]
    private static partial Regex TableHead();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
