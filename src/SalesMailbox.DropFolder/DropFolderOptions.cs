namespace SalesMailbox.DropFolder;

/// <summary>Configuration section <c>SalesMailbox:DropFolder</c>.</summary>
public sealed class DropFolderOptions
{
    public const string Section = "SalesMailbox:DropFolder";

    /// <summary>
    /// The folder on the server that contains a folder for each tenant, which contains a folder for each mailbox, named after its address.
    /// If it is not set, the connection type is not offered. No connection can access a file outside of it.
    /// </summary>
    public string? Root { get; set; }

    /// <summary>
    /// A file that was written within this time may still be growing; it is read the next time. Not used for Maildir, where files appear
    /// complete.
    /// </summary>
    public TimeSpan Settling { get; set; } = TimeSpan.FromSeconds(5);
}
