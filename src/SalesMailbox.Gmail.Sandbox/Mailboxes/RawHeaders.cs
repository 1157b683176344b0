using System.Text;

namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>The header of a raw message as bytes, so that changing one field leaves every other byte unchanged.</summary>
internal sealed class RawHeaders
{
    private readonly List<(string Name, byte[] Bytes)> _fields = [];
    private readonly byte[] _rest;
    private readonly string _newLine;

    private RawHeaders(byte[] rest, string newLine) => (_rest, _newLine) = (rest, newLine);

    public static RawHeaders Parse(byte[] raw)
    {
        var lines = new List<(int Start, int End)>();
        var position = 0;
        while (position < raw.Length && raw[position] is not ((byte)'\r' or (byte)'\n'))
        {
            var lineFeed = Array.IndexOf(raw, (byte)'\n', position);
            var end = lineFeed < 0 ? raw.Length : lineFeed + 1;
            lines.Add((position, end));
            position = end;
        }

        var firstEnd = lines.Count > 0 ? lines[0].End : 0;
        var headers = new RawHeaders(raw[position..], firstEnd >= 2 && raw[firstEnd - 2] != '\r' ? "\n" : "\r\n");
        foreach (var (start, end) in lines)
        {
            var folded = raw[start] is (byte)' ' or (byte)'\t';
            if (folded && headers._fields.Count > 0)
            {
                var last = headers._fields[^1];
                headers._fields[^1] = (last.Name, [.. last.Bytes, .. raw[start..end]]);
                continue;
            }

            var colon = Array.IndexOf(raw, (byte)':', start, end - start);
            headers._fields.Add((colon < 0 ? string.Empty : Encoding.ASCII.GetString(raw, start, colon - start).Trim(), raw[start..end]));
        }

        return headers;
    }

    public bool Has(string name) => _fields.Exists(field => Named(field.Name, name));

    /// <summary>Returns the value of the first field with this name, unfolded; null if there is none.</summary>
    public string? Get(string name)
    {
        var index = _fields.FindIndex(field => Named(field.Name, name));
        if (index < 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(_fields[index].Bytes);
        return text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].ReplaceLineEndings(string.Empty).Trim();
    }

    public void Remove(string name) => _fields.RemoveAll(field => Named(field.Name, name));

    public void Prepend(string name, string value) => _fields.Insert(0, (name, Field(name, value)));

    /// <summary>Replaces the fields with this name, or adds the field at the end.</summary>
    public void Set(string name, string value)
    {
        var index = _fields.FindIndex(field => Named(field.Name, name));
        Remove(name);
        _fields.Insert(index < 0 ? _fields.Count : index, (name, Field(name, value)));
    }

    public byte[] ToArray() => [.. _fields.SelectMany(field => field.Bytes), .. _rest];

    private static bool Named(string field, string name) => string.Equals(field, name, StringComparison.OrdinalIgnoreCase);

    private byte[] Field(string name, string value) => Encoding.UTF8.GetBytes($"{name}: {value}{_newLine}");
}
