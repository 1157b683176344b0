namespace SalesMailbox.Core.Sending;

/// <summary>A file to be sent. Its bytes are in the <see cref="Messages.IRawStore"/> under <paramref name="Hash"/>.</summary>
/// <param name="Size">The size in bytes before the encoding for email.</param>
public sealed record OutgoingAttachment(string FileName, string ContentType, long Size, string Hash);
