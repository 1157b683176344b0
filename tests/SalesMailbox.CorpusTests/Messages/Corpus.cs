using System.Security.Cryptography;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.CorpusTests.Messages;

/// <summary>
/// The messages of Debian packages that test.sh puts below artifacts/corpus or installs: files and mailboxes, the messages inside them,
/// those that the packages' own tests contain as texts, and those that the packages' programs write. Each message is included once.
/// </summary>
internal static class Corpus
{
    private static readonly Lazy<Task<IReadOnlyList<CorpusMessage>>> Read = new(ReadAsync);

    /// <summary>The folder with the messages of Debian's package libpython3.11-testsuite, which is installed.</summary>
    private const string Python = "/usr/lib/python3.11/test/test_email";

    private static readonly EnumerationOptions AllFiles =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    public static string Folder { get; } = Find("artifacts/corpus");

    /// <summary>Returns the messages in a stable order.</summary>
    public static Task<IReadOnlyList<CorpusMessage>> MessagesAsync() => Read.Value;

    /// <summary>Returns a folder or file of the repository.</summary>
    public static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, path);
            if (Path.Exists(found))
            {
                return found;
            }
        }

        throw new InvalidOperationException($"{path} is not there: run ./test.sh.");
    }

    private static async Task<IReadOnlyList<CorpusMessage>> ReadAsync()
    {
        var messages = new List<CorpusMessage>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(Folder, "*", AllFiles).Select(file => (file, NameOf(Path.GetRelativePath(Folder, file))))
            .Concat(Directory.EnumerateFiles(Python, "*", AllFiles)
                .Select(file => (file, NameOf($"libpython3.11-testsuite/{Path.GetRelativePath(Python, file)}"))));
        foreach (var (file, name) in files.OrderBy(file => file.file, StringComparer.Ordinal))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var found = MessageFiles.Split(bytes);
            found = found.Count > 0 ? found : MessageTexts.Of(file, bytes);
            foreach (var raw in found)
            {
                await AddAsync(name, raw);
            }
        }

        return messages;

        async Task AddAsync(string name, byte[] raw)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(raw))[..8];
            if (!known.Add(hash))
            {
                return;
            }

            // The programs write different boundaries and ids each time, so a hash would give the message another name tomorrow.
            var isWritten = name.StartsWith("written/", StringComparison.Ordinal);
            messages.Add(new CorpusMessage(isWritten ? name : $"{name}#{hash}", raw));
            foreach (var attachment in (await MessageParser.ParseAsync(new MemoryStream(raw))).Attachments
                .Where(file => file.ContentType == "message/rfc822"))
            {
                using var inner = new MemoryStream();
                await AttachmentReader.CopyAsync(new MemoryStream(raw), attachment.Index, inner);
                if (MessageFiles.IsMessage(inner.ToArray()))
                {
                    await AddAsync(isWritten ? name + "/attached" : name, inner.ToArray());
                }
            }
        }
    }

    /// <summary>The package and the last two parts of the path are enough, and remain the same if a package moves its files.</summary>
    private static string NameOf(string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        return string.Join('/', parts.Take(1).Concat(parts.Skip(1).TakeLast(2)));
    }
}

/// <param name="Name">The package, the file, and the beginning of the content's SHA-256 hash.</param>
internal sealed record CorpusMessage(string Name, byte[] Raw);
