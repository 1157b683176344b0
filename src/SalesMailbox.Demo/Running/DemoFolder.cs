namespace SalesMailbox.Demo.Running;

/// <summary>
/// The demo's own folder. It contains a marker file that identifies it, the data of the server and the sandbox, and a mark when both are
/// complete. Only these are ever deleted, and only if the marker file exists. While it is open, no other process can run the demo in it.
/// </summary>
internal sealed class DemoFolder : IDisposable
{
    private const string Note = "sales-mailbox-demo.txt";
    private const string Lock = "in-use";
    private readonly string _path;
    private readonly FileStream _lock;

    private DemoFolder(string path, FileStream held) => (_path, _lock) = (path, held);

    public string Server => Path.Combine(_path, "server");

    public string Sandbox => Path.Combine(_path, "sandbox");

    /// <summary>Whether the demo was created completely.</summary>
    public bool IsComplete => File.Exists(Mark);

    private string Mark => Path.Combine(_path, "complete");

    /// <exception cref="DemoProblemException">The folder belongs to something else, is in use, or isn't writable.</exception>
    public static DemoFolder Open(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            if (!File.Exists(Path.Combine(path, Note)))
            {
                if (Directory.EnumerateFileSystemEntries(path).Any())
                {
                    throw new DemoProblemException(
                        $"{path} holds files that are not the demo's, so the demo keeps out. Name an empty folder with --data.");
                }

                File.WriteAllText(
                    Path.Combine(path, Note),
                    "This folder belongs to the demo of Sales Mailbox. It can be deleted; --demo --fresh does so too.\n");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DemoProblemException(
                $"The demo can't write to {path}: {exception.Message} Name another folder with --data.", exception);
        }

        try
        {
            return new(path, new FileStream(
                Path.Combine(path, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException exception)
        {
            throw new DemoProblemException(
                $"Another demo is running with {path}. Stop it first, or name another folder with --data.", exception);
        }
    }

    /// <summary>Deletes the demo's files and nothing else.</summary>
    public void Clear()
    {
        File.Delete(Mark);
        foreach (var folder in new[] { Server, Sandbox }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void MarkComplete() => File.WriteAllText(Mark, "");

    public void Dispose() => _lock.Dispose();
}
