using System.Buffers;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.DropFolder;

/// <summary>
/// Determines a mailbox's folder: root / tenant / the connection's folder / address. No input can lead outside the tenant's folder.
/// </summary>
internal sealed class DropFolderPaths(IOptions<DropFolderOptions> options)
{
    public const string FolderSetting = "Folder";

    private const int MaxSegments = 8;

    // A superset of what Linux and Windows forbid, so that a connection works on both.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\:*?\"<>|");

    /// <returns>The full path; null if a part of it is not a valid name.</returns>
    public string? FullPath(MailboxAccess access) => Relative(access) is { } relative && IsName(access.Tenant)
        ? Path.Join(Path.GetFullPath(options.Value.Root!), access.Tenant, relative)
        : null;

    /// <summary>Whether a folder on the path is a link; links are never followed.</summary>
    public bool IsLinked(string fullPath)
    {
        var root = Path.GetFullPath(options.Value.Root!);
        for (var folder = new DirectoryInfo(fullPath); folder is not null && folder.FullName.Length > root.Length; folder = folder.Parent)
        {
            if (folder.Exists && (folder.Attributes & FileAttributes.ReparsePoint) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The path below the tenant's folder, for display; null in the same cases as for <see cref="FullPath"/>.</returns>
    public static string? Relative(MailboxAccess access)
    {
        var address = access.Address.ToLowerInvariant();
        return IsName(address) && Segments(access.Settings[FolderSetting]) is { } folder ? string.Join('/', folder.Append(address)) : null;
    }

    /// <returns>The names in a relative path; null if it is invalid.</returns>
    public static IReadOnlyList<string>? Segments(string folder)
    {
        var names = folder.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return !Path.IsPathRooted(folder) && names.Length <= MaxSegments && names.All(IsName) ? names : null;
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 200 && !name.ContainsAny(Forbidden) && !name.Any(char.IsControl) && name.Trim('.', ' ') == name;
}
