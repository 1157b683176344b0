namespace SalesMailbox.Core.Storage;

/// <summary>Makes the identifiers of everything that is stored: 32 hexadecimal characters that sort by the time they were made (UUID version 7, RFC 9562).</summary>
public static class Ids
{
    public const int MaxLength = 64;

    public static string New() => Guid.CreateVersion7().ToString("N");
}
