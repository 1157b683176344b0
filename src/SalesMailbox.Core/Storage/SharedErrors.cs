namespace SalesMailbox.Core.Storage;

/// <summary>Errors that belong to no area.</summary>
public static class SharedErrors
{
    /// <summary>Words of a library or an extension that has no codes. Never for a sentence of the product.</summary>
    public static readonly ErrorCode Words = new("shared.words", ErrorKind.Invalid, "{0}");
}
