namespace SalesMailbox.Core.Storage;

/// <summary>A request for one page of a list: at most <paramref name="Size"/> rows after the key <paramref name="After"/>.</summary>
/// <param name="After">The <see cref="Page{T}.Next"/> of the previous page; null for the first page. Opaque to callers.</param>
/// <param name="Size">1 to 500.</param>
public sealed record PageRequest(string? After = null, int Size = 50);

/// <summary>One page of a list. <paramref name="Next"/> is null on the last page.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
