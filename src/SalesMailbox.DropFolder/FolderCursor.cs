using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SalesMailbox.DropFolder;

/// <summary>
/// The point from which changes continue: when each folder was last changed. Adding, removing or renaming a file changes its folder's time,
/// so a folder with an unchanged time need not be read again.
/// </summary>
internal sealed class FolderCursor
{
    /// <summary>A change within this time of another one may not change the folder's time.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromSeconds(2);

    /// <summary>A hash of the path, so that a cursor of another folder is recognized.</summary>
    public required string Root { get; init; }

    /// <summary>The times by folder name, in ticks; 0 for a folder that must be read again.</summary>
    public required Dictionary<string, long> Changed { get; init; }

    /// <summary>Created before the folders are read, so that files added during the reading are found the next time.</summary>
    public static FolderCursor Take(string root, IReadOnlyList<MessageFolder> folders, DateTimeOffset now) => new()
    {
        Root = KeyOf(root),
        Changed = folders.ToDictionary(folder => folder.Name, folder => Ticks(folder, now), StringComparer.Ordinal),
    };

    /// <returns>Null if the text is not a cursor of this folder.</returns>
    public static FolderCursor? Read(string text, string root)
    {
        try
        {
            return JsonSerializer.Deserialize<FolderCursor>(text) is { } cursor && cursor.Root == KeyOf(root) ? cursor : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool IsUnchanged(MessageFolder folder, FolderCursor now) =>
        Changed.TryGetValue(folder.Name, out var before) && before != 0 && now.Changed.GetValueOrDefault(folder.Name) == before;

    /// <summary>Marks a folder with a file that could not be read yet.</summary>
    public void ReadAgain(MessageFolder folder) => Changed[folder.Name] = 0;

    public override string ToString() => JsonSerializer.Serialize(this);

    private static long Ticks(MessageFolder folder, DateTimeOffset now)
    {
        var changed = Directory.GetLastWriteTimeUtc(folder.Path);
        return now.UtcDateTime - changed < Precision ? 0 : changed.Ticks;
    }

    private static string KeyOf(string root) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..16];
}
