using SalesMailbox.Core.Text;

namespace SalesMailbox.DropFolder;

/// <summary>Texts of drop folders.</summary>
internal static class DropFolderTexts
{
    public static readonly TextCode Folder = new("drop-folder.folder", "Folder");
    public static readonly TextCode FolderHelp = new(
        "drop-folder.folder-help", "Below your organization's folder on the server, for instance \"migration\". Leave it empty to use that folder itself.");
    public static readonly TextCode AddressInvalid = new("drop-folder.address-invalid", "A mailbox called {0} can't have a folder. Use another connection type for it.");
    public static readonly TextCode Missing = new("drop-folder.missing", "There is no folder {0} on the server. Create it, and put the email files into it.");
    public static readonly TextCode Denied = new("drop-folder.denied", "The server may not read the folder {0}. Give its account the right to read it.");
    public static readonly TextCode Unreadable = new("drop-folder.unreadable", "The folder {0} can't be read at the moment.");
    public static readonly TextCode MessageGone = new("drop-folder.message-gone", "The file of the message is no longer there.");
    public static readonly TextCode CursorExpired = new("drop-folder.cursor-expired", "The mailbox has another folder now.");
}
