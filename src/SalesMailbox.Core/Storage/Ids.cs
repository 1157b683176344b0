namespace SalesMailbox.Core.Storage;

/// <summary>
/// Makes the identifiers of everything that is stored: 26 characters that sort by the time they were made, a UUID version 7 (RFC 9562) in Crockford's
/// base 32, lower case. 26, because that is what a content item's id may have in Orchard Core.
/// </summary>
public static class Ids
{
    /// <summary>What a column must hold; ids of agents are the host's and may be longer than ours.</summary>
    public const int MaxLength = 64;

    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string New() => string.Create(26, Value(Guid.CreateVersion7()), static (text, value) =>
    {
        for (var at = text.Length - 1; at >= 0; at--)
        {
            text[at] = Digits[(int)(value & 31)];
            value >>= 5;
        }
    });

    private static UInt128 Value(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
