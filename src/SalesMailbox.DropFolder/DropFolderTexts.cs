using SalesMailbox.Core.Text;

namespace SalesMailbox.DropFolder;

/// <summary>Texts of drop folders.</summary>
internal static class DropFolderTexts
{
    public static readonly TextCode Folder = new("drop-folder.folder", "Folder");
    public static readonly TextCode FolderHelp = new(
        "drop-folder.folder-help", "A folder inside your organization's folder on the server, such as \"migration\". "
            + "Leave this empty to use your organization's folder itself.");
    public static readonly TextCode AddressInvalid = new(
        "drop-folder.address-invalid",
        "The address {0} can't be used as the name of a folder. Use another connection type for this mailbox.");
    public static readonly TextCode Missing =
        new("drop-folder.missing", "There is no folder {0} on the server. Create it, and put the email files into it.");
    public static readonly TextCode Denied = new(
        "drop-folder.denied",
        "The server doesn't have permission to read the folder {0}. Give the server's account permission to read it.");
    public static readonly TextCode Unreadable = new("drop-folder.unreadable", "The folder {0} can't be read at the moment.");
    public static readonly TextCode MessageGone = new("drop-folder.message-gone", "The file of the message is no longer there.");
    public static readonly TextCode CursorExpired = new("drop-folder.cursor-expired", "The mailbox now uses a different folder.");
}
