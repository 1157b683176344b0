using System.Security.Cryptography;
using System.Text;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.DropFolder;

/// <summary>One message in a drop folder.</summary>
/// <param name="Id">The id in the ledger.</param>
internal sealed record FolderFile(string Id, string Path, MailPlaces Place, bool IsMaildir);

/// <summary>A folder whose entries are messages.</summary>
internal sealed record MessageFolder(string Name, string Path, MailPlaces Place, bool IsMaildir);

/// <summary>
/// Finds the messages in a mailbox's folder. A folder that contains "cur" or "new" is a Maildir (https://cr.yp.to/proto/maildir.html), with
/// sent messages in the subfolder ".Sent" (Maildir++). Any other folder contains .eml files, also in subfolders; "Sent" contains sent
/// messages, and drafts, spam and trash are left out. Links are not followed.
/// </summary>
internal static class FolderFiles
{
    private const int MaxDepth = 10;
    private const int MaxPlainId = 180;

    private static readonly EnumerationOptions Entries =
        new() { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System, IgnoreInaccessible = false };

    private static readonly string[] MaildirParts = ["new", "cur"];

    private static readonly HashSet<string> Excluded = new(["Drafts", "Junk", "Spam", "Trash"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The folders with messages, in a fixed order. Their modification times together show whether files were added or removed.
    /// </summary>
    /// <exception cref="IOException">The folder does not exist or can't be read.</exception>
    public static IReadOnlyList<MessageFolder> Folders(string root)
    {
        var folders = new List<MessageFolder>();
        if (Directory.Exists(Path.Join(root, "cur")) || Directory.Exists(Path.Join(root, "new")))
        {
            AddMaildir(root, "", MailPlaces.Inbox, folders);
            AddMaildir(Path.Join(root, ".Sent"), ".Sent/", MailPlaces.Sent, folders);
        }
        else
        {
            AddPlain(new DirectoryInfo(root), "", MailPlaces.Inbox, 0, folders);
        }

        return folders;
    }

    /// <summary>The messages in a folder, without its subfolders, which are separate folders.</summary>
    public static IEnumerable<FolderFile> Of(MessageFolder folder)
    {
        foreach (var file in new DirectoryInfo(folder.Path).EnumerateFiles("*", Entries))
        {
            if (folder.IsMaildir ? file.Name[0] != '.' : file.Extension.Equals(".eml", StringComparison.OrdinalIgnoreCase))
            {
                yield return new FolderFile(IdOf(folder, file.Name), file.FullName, folder.Place, folder.IsMaildir);
            }
        }
    }

    /// <summary>When the message arrived: a Maildir name begins with the time in seconds.</summary>
    public static DateTimeOffset? MaildirTime(string id)
    {
        var digits = id.AsSpan(0, Math.Max(0, id.IndexOf('.')));
        return digits.Length is >= 9 and <= 11 && long.TryParse(digits, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }

    /// <summary>
    /// A message in a Maildir keeps its unique name when it is read or flagged. Any other file is identified by its path.
    /// </summary>
    private static string IdOf(MessageFolder folder, string name)
    {
        var id = folder.IsMaildir ? name.Split(':', 2)[0] : folder.Name + name;
        return id.Length <= MaxPlainId ? id : "sha256." + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
    }

    private static void AddMaildir(string path, string name, MailPlaces place, List<MessageFolder> folders)
    {
        foreach (var part in MaildirParts.Where(part => IsFolder(Path.Join(path, part))))
        {
            folders.Add(new(name + part, Path.Join(path, part), place, true));
        }
    }

    private static void AddPlain(DirectoryInfo directory, string name, MailPlaces place, int depth, List<MessageFolder> folders)
    {
        folders.Add(new(name, directory.FullName, place, false));
        if (depth == MaxDepth)
        {
            return;
        }

        foreach (var inner in directory.EnumerateDirectories("*", Entries)
            .Where(inner => !Excluded.Contains(inner.Name))
            .OrderBy(inner => inner.Name, StringComparer.Ordinal))
        {
            AddPlain(
                inner,
                $"{name}{inner.Name}/",
                inner.Name.Equals("Sent", StringComparison.OrdinalIgnoreCase) ? MailPlaces.Sent : place,
                depth + 1,
                folders);
        }
    }

    private static bool IsFolder(string path) =>
        new DirectoryInfo(path) is { Exists: true } folder && (folder.Attributes & FileAttributes.ReparsePoint) == 0;
}
