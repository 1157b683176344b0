namespace SalesMailbox.Core.Messages;

/// <summary>A file that a raw store holds under a hash.</summary>
/// <param name="ChangedAt">When the file was written, used again by a writer of the same bytes, or set aside.</param>
/// <param name="IsSetAside">See <see cref="IRawStore.SetAsideAsync"/>.</param>
public sealed record RawFile(string Hash, DateTimeOffset ChangedAt, bool IsSetAside);

/// <summary>A file of <see cref="IRawFiles"/>.</summary>
/// <param name="Path">The relative path, with /.</param>
public sealed record RawFileEntry(string Path, DateTimeOffset ChangedAt);
