namespace SalesMailbox.DropFolder;

/// <summary>Configuration section <c>SalesMailbox:DropFolder</c>.</summary>
public sealed class DropFolderOptions
{
    public const string Section = "SalesMailbox:DropFolder";

    /// <summary>
    /// The folder on the server below which each tenant has one of its own, and there each mailbox one that is called like its address. Not set: the connection
    /// type is not offered. No connection can reach a file outside.
    /// </summary>
    public string? Root { get; set; }

    /// <summary>A file that was written more recently than this may still be growing; it is read the next time. Not for Maildir, where files appear whole.</summary>
    public TimeSpan Settling { get; set; } = TimeSpan.FromSeconds(5);
}
