namespace SalesMailbox.Core.Messages;

/// <summary>What a raw store holds under a hash.</summary>
/// <param name="ChangedAt">When it was written, used again by a writer of the same bytes, or set aside.</param>
/// <param name="IsSetAside">See <see cref="IRawStore.SetAsideAsync"/>.</param>
public sealed record RawFile(string Hash, DateTimeOffset ChangedAt, bool IsSetAside);

/// <summary>A file of <see cref="IRawFiles"/>.</summary>
/// <param name="Path">Relative, with /.</param>
public sealed record RawFileEntry(string Path, DateTimeOffset ChangedAt);
