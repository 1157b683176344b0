using SalesMailbox.Core.Storage;

namespace SalesMailbox.DropFolder;

/// <summary>The errors in the settings of a drop folder.</summary>
internal static class DropFolderErrors
{
    public static readonly ErrorCode NoFolder = new("drop-folder.no-folder", ErrorKind.Invalid, "Enter the name of a folder.");

    public static readonly ErrorCode FolderInvalid = new(
        "drop-folder.folder-invalid",
        ErrorKind.Invalid,
        "Enter the name of a folder inside your organization's folder, such as \"migration\" or \"2025/archive\".");
}
