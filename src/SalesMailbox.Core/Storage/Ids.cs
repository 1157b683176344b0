namespace SalesMailbox.Core.Storage;

/// <summary>
/// Creates the ids of everything that is stored: a UUID version 7 (RFC 9562) in Crockford's base 32, lower case. The 26 characters are the
/// length of a content item id in Orchard Core. Ids sort by creation time. Those of one process are strictly ascending, also within a
/// millisecond, so that rows with equal times sort in the order they were written.
/// </summary>
public static class Ids
{
    /// <summary>The length that a column must allow. The ids of agents belong to the host and can be longer than 26 characters.</summary>
    public const int MaxLength = 64;

    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly Lock Gate = new();
    private static UInt128 _last;

    /// <summary>Creates a new id.</summary>
    public static string New() => string.Create(26, Next(), static (text, value) =>
    {
        for (var at = text.Length - 1; at >= 0; at--)
        {
            text[at] = Digits[(int)(value & 31)];
            value >>= 5;
        }
    });

    private static UInt128 Next()
    {
        var value = Value(Guid.CreateVersion7());
        lock (Gate)
        {
            return _last = value > _last ? value : _last + 1;
        }
    }

    private static UInt128 Value(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
