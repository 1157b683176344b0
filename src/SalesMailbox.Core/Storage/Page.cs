namespace SalesMailbox.Core.Storage;

/// <summary>Asks for one page of a list by key: what comes after <paramref name="After"/>, at most <paramref name="Size"/> rows.</summary>
/// <param name="After">The <see cref="Page{T}.Next"/> of the page before; null for the first one. Opaque to callers.</param>
/// <param name="Size">1 to 500.</param>
public sealed record PageRequest(string? After = null, int Size = 50);

/// <summary>One page of a list. <paramref name="Next"/> is null on the last one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
