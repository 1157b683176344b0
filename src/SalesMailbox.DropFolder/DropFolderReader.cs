using System.Globalization;
using MimeKit;
using MimeKit.Utils;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.DropFolder;

/// <summary>
/// Reads a folder of email files. Files are only opened for reading; nothing is renamed, flagged or locked. Safe for parallel calls.
/// </summary>
internal sealed class DropFolderReader(DropFolderPaths paths, MailboxAccess access, TimeSpan settling, TimeProvider time) : IMailboxReader
{
    private const int PageSize = 500;

    /// <summary>How much of a file's beginning is read to find out when its message was received.</summary>
    private const int MaxHeader = 128 * 1024;

    private readonly Lock _lock = new();
    private Snapshot? _snapshot;
    private long _opened;

    public long UnitsUsed => Interlocked.Read(ref _opened);

    public Task<MailboxProfile> GetProfileAsync(CancellationToken cancellationToken)
    {
        _ = Guard(FolderFiles.Folders);
        return Task.FromResult(new MailboxProfile(access.Address));
    }

    public Task<ListingPage> ListAsync(MailPlaces places, DateTimeOffset? since, string? pageToken, CancellationToken cancellationToken) =>
        Task.FromResult(
            PageOf(pageToken is null ? Take(null, cancellationToken) : Continue(null, cancellationToken), places, since, pageToken));

    public Task<ListingPage> ListChangesAsync(string cursor, string? pageToken, MailPlaces places, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        var before = Guard(root => FolderCursor.Read(cursor, root))
            ?? throw Problem.Of(MailServiceError.CursorExpired, DropFolderTexts.CursorExpired);
        return Task.FromResult(
            PageOf(pageToken is null ? Take(before, cancellationToken) : Continue(before, cancellationToken), places, null, pageToken));
    }

    public async Task<FetchedMessage> FetchRawAsync(string providerId, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        for (var isSecond = false; ; isSecond = true)
        {
            var file = Find(providerId, again: isSecond, cancellationToken)
                ?? throw Problem.Of(MailServiceError.MessageGone, DropFolderTexts.MessageGone);
            try
            {
                return await CopyAsync(file, destination, cancellationToken);
            }
            catch (Exception exception) when (!isSecond && exception is FileNotFoundException or DirectoryNotFoundException)
            {
                // An email program has renamed the file since the folder was read. Nothing was written yet.
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                throw Problem.Of(MailServiceError.MessageGone, DropFolderTexts.MessageGone, exception);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw Problem.Of(MailServiceError.Transient, DropFolderTexts.Unreadable, exception, DropFolderPaths.Relative(access));
            }
        }
    }

    public Task<IReadOnlyList<MailLabel>> ListLabelsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MailLabel>>([]);

    public Task<IReadOnlyList<string>> GetLabelsAsync(string providerId, CancellationToken cancellationToken) =>
        Find(providerId, again: true, cancellationToken) is null
            ? throw Problem.Of(MailServiceError.MessageGone, DropFolderTexts.MessageGone)
            : Task.FromResult<IReadOnlyList<string>>([]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<FetchedMessage> CopyAsync(FolderFile file, Stream destination, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _opened);
        await using var stream = new FileStream(
            file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024,
            FileOptions.Asynchronous | FileOptions.SequentialScan);
        var received = FolderFiles.MaildirTime(file.Id) ?? await ReceivedAsync(stream, cancellationToken)
            ?? File.GetLastWriteTimeUtc(file.Path);
        stream.Position = 0;
        await stream.CopyToAsync(destination, cancellationToken);
        return new FetchedMessage(file.Id, null, file.Place, false, received, stream.Position);
    }

    /// <summary>
    /// The topmost Received field contains the time when the last server received the message (RFC 5321 4.4); otherwise the Date field is
    /// used.
    /// </summary>
    private static async Task<DateTimeOffset?> ReceivedAsync(FileStream stream, CancellationToken cancellationToken)
    {
        var beginning = new byte[(int)Math.Min(MaxHeader, stream.Length)];
        var length = await stream.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken);
        using var header = new MemoryStream(beginning, 0, length);
        try
        {
            var fields = await HeaderList.LoadAsync(header, cancellationToken);
            return DateUtils.TryParse(fields[HeaderId.Received]?.Split(';')[^1] ?? "", out var received) ? received.ToUniversalTime()
                : DateUtils.TryParse(fields[HeaderId.Date] ?? "", out var date) ? date.ToUniversalTime()
                : null;
        }
        catch (FormatException)
        {
            return null; // there is no header
        }
    }

    private FolderFile? Find(string providerId, bool again, CancellationToken cancellationToken)
    {
        Snapshot? known;
        lock (_lock)
        {
            known = _snapshot;
        }

        return (again || known is null || !known.ById.ContainsKey(providerId) ? Refresh(known, cancellationToken) : known).ById
            .GetValueOrDefault(providerId);
    }

    /// <summary>Reads the folders again if one of them has changed.</summary>
    private Snapshot Refresh(Snapshot? known, CancellationToken cancellationToken)
    {
        var now = Guard(root => FolderCursor.Take(root, FolderFiles.Folders(root), time.GetUtcNow()));
        return known is not null && known.Folders.All(folder => known.Cursor.IsUnchanged(folder, now))
            && known.Folders.Count == now.Changed.Count
            ? known
            : Take(null, cancellationToken);
    }

    private Snapshot Take(FolderCursor? since, CancellationToken cancellationToken)
    {
        var taken = Guard(root =>
        {
            var folders = FolderFiles.Folders(root);
            var cursor = FolderCursor.Take(root, folders, time.GetUtcNow());
            var files = new List<FolderFile>();
            foreach (var folder in folders.Where(folder => since is null || !since.IsUnchanged(folder, cursor)))
            {
                foreach (var file in FolderFiles.Of(folder))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (IsSettled(file))
                    {
                        files.Add(file);
                    }
                    else
                    {
                        cursor.ReadAgain(folder);
                    }
                }
            }

            return new Snapshot(folders, cursor, [.. files.OrderBy(file => file.Id, StringComparer.Ordinal)], since?.ToString());
        });
        lock (_lock)
        {
            return _snapshot = taken;
        }
    }

    /// <summary>Continues a listing from its snapshot, or from a new one in a reader that did not start it.</summary>
    private Snapshot Continue(FolderCursor? since, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_snapshot is { } known && known.Since == since?.ToString())
            {
                return known;
            }
        }

        return Take(since, cancellationToken);
    }

    private bool IsSettled(FolderFile file) =>
        file.IsMaildir || time.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file.Path) >= settling;

    /// <summary>
    /// A token consists of the number of the page's first file and the id of the previous file, which finds the position again after files
    /// were added or removed.
    /// </summary>
    private static ListingPage PageOf(Snapshot snapshot, MailPlaces places, DateTimeOffset? since, string? pageToken)
    {
        var start = 0;
        if (pageToken?.Split('|', 2) is [var number, var last])
        {
            start = int.Parse(number, CultureInfo.InvariantCulture);
            if (start > snapshot.Files.Count || snapshot.Files[start - 1].Id != last)
            {
                start = snapshot.Files.TakeWhile(file => string.CompareOrdinal(file.Id, last) <= 0).Count();
            }
        }

        var end = Math.Min(start + PageSize, snapshot.Files.Count);
        var page = snapshot.Files[start..end].Where(
            file => (file.Place & places) != MailPlaces.None && !(FolderFiles.MaildirTime(file.Id) < since))
            .Select(file => new DiscoveredMessage(file.Id, null)).ToList();
        return end < snapshot.Files.Count
            ? new(page, string.Create(CultureInfo.InvariantCulture, $"{end}|{snapshot.Files[end - 1].Id}"), null)
            : new(page, null, snapshot.Cursor.ToString());
    }

    private T Guard<T>(Func<string, T> read)
    {
        var root = paths.FullPath(access)
            ?? throw Problem.Of(MailServiceError.Refused, DropFolderTexts.AddressInvalid, null, access.Address);
        try
        {
            return paths.IsLinked(root) ? throw new DirectoryNotFoundException("A folder on the way is a link.") : read(root);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw Problem.Of(MailServiceError.Refused, DropFolderTexts.Missing, exception, DropFolderPaths.Relative(access));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or System.Security.SecurityException)
        {
            throw Problem.Of(MailServiceError.Refused, DropFolderTexts.Denied, exception, DropFolderPaths.Relative(access));
        }
        catch (IOException exception)
        {
            throw Problem.Of(MailServiceError.Transient, DropFolderTexts.Unreadable, exception, DropFolderPaths.Relative(access));
        }
    }

    /// <summary>The content of the folders at one moment.</summary>
    private sealed record Snapshot(IReadOnlyList<MessageFolder> Folders, FolderCursor Cursor, List<FolderFile> Files, string? Since)
    {
        public Dictionary<string, FolderFile> ById { get; } = Files.DistinctBy(file => file.Id)
            .ToDictionary(file => file.Id, StringComparer.Ordinal);
    }
}
