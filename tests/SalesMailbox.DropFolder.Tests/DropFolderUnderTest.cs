using System.Globalization;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.MailServices;
using SalesMailbox.MailServiceContract;

namespace SalesMailbox.DropFolder.Tests;

/// <summary>A drop folder in a temporary folder: a Maildir, or a folder of .eml files.</summary>
internal sealed class DropFolderUnderTest : IMailServiceUnderTest
{
    public const string Address = "agent@acme.example";
    private readonly string _root = Directory.CreateTempSubdirectory("salesmailbox-drop").FullName;
    private readonly bool _isMaildir;
    private string _folder = "";
    private int _delivered;

    public DropFolderUnderTest(bool isMaildir, TimeSpan settling = default)
    {
        _isMaildir = isMaildir;
        var options = Options.Create(new DropFolderOptions { Root = _root, Settling = settling });
        Type = new DropFolderConnectionType(new DropFolderPaths(options), options, TimeProvider.System);
        Create(Mailbox);
    }

    public IConnectionType Type { get; }

    public string Root => _root;

    public string Mailbox => Path.Join(_root, "default", _folder, Address);

    public MailboxAccess Access => AccessTo(Address, _folder);

    public static MailboxAccess AccessTo(string address, string folder, string tenant = "default") =>
        new(tenant, "connection", "mailbox", address, new ConnectionSettings(new Dictionary<string, string> { ["Folder"] = folder }),
            new GrantSecret(""));

    public async Task<string> DeliverAsync(byte[] raw, MailPlaces place, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var number = ++_delivered;
        if (_isMaildir)
        {
            var box = place == MailPlaces.Sent ? Path.Join(Mailbox, ".Sent") : Mailbox;
            var name = string.Create(CultureInfo.InvariantCulture, $"{receivedAt.ToUnixTimeSeconds()}.M{number}P1.host");
            var temporary = Path.Join(box, "tmp", name);
            await File.WriteAllBytesAsync(temporary, raw, cancellationToken);
            File.Move(temporary, number % 2 == 0 ? Path.Join(box, "cur", name + ":2,S") : Path.Join(box, "new", name));
            return name;
        }

        var id = (place == MailPlaces.Sent ? "Sent/" : "") + string.Create(CultureInfo.InvariantCulture, $"mail {number}.eml");
        await File.WriteAllBytesAsync(Path.Join(Mailbox, id), raw, cancellationToken);
        return id;
    }

    public Task DeleteAsync(string providerId, CancellationToken cancellationToken)
    {
        File.Delete(Find(providerId));
        return Task.CompletedTask;
    }

    public Task<string?> MoveAwayAndBackAsync(string providerId, CancellationToken cancellationToken)
    {
        var away = Directory.CreateDirectory(Path.Join(Mailbox, _isMaildir ? ".Archive" : "Trash")).FullName;
        var back = _isMaildir ? Path.Join(Mailbox, "cur") : Directory.CreateDirectory(Path.Join(Mailbox, "Project")).FullName;
        var path = Find(providerId);
        File.Move(path, Path.Join(away, Path.GetFileName(path)));
        File.Move(Path.Join(away, Path.GetFileName(path)), Path.Join(back, Path.GetFileName(path)));
        return Task.FromResult<string?>(_isMaildir ? providerId : "Project/" + providerId);
    }

    public async Task<string> FingerprintAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var entry in new DirectoryInfo(_root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var bytes = entry is FileInfo ? Convert.ToHexString(await File.ReadAllBytesAsync(entry.FullName, cancellationToken)) : "";
            lines.Add($"{entry.FullName} {entry.LastWriteTimeUtc.Ticks} {entry.UnixFileMode} {bytes}");
        }

        return string.Join('\n', lines);
    }

    /// <summary>Gives the connection another folder.</summary>
    public Task<bool> ExpireCursorsAsync(CancellationToken cancellationToken)
    {
        _folder = "another";
        Create(Mailbox);
        return Task.FromResult(true);
    }

    public Task<bool> ThrottleAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> EndSignInAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> LoseNextAnswerToSendAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> RefuseNextSendAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<int> CountSentAsync(CancellationToken cancellationToken) => Task.FromResult(0);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Create(string mailbox)
    {
        string[] folders = _isMaildir ? ["tmp", "new", "cur", ".Sent/tmp", ".Sent/new", ".Sent/cur"] : ["Sent"];
        foreach (var folder in folders)
        {
            Directory.CreateDirectory(Path.Join(mailbox, folder));
        }
    }

    private string Find(string providerId) => _isMaildir
        ? Directory.EnumerateFiles(Mailbox, providerId + "*", SearchOption.AllDirectories).Single()
        : Path.Join(Mailbox, providerId);
}
