namespace SalesMailbox.Core.Storage;

/// <summary>
/// Makes the identifiers of everything that is stored: 26 characters that sort by the time they were made, a UUID version 7 (RFC 9562) in Crockford's
/// base 32, lower case. 26, because that is what a content item's id may have in Orchard Core. Of one process each sorts behind the one before, also
/// within a millisecond: what was written first stands first where the times are equal.
/// </summary>
public static class Ids
{
    /// <summary>What a column must hold; ids of agents are the host's and may be longer than ours.</summary>
    public const int MaxLength = 64;

    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly Lock Gate = new();
    private static UInt128 _last;

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
