using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesMailbox.Server.Tenants;

/// <summary>
/// Reads and writes tenants.json. The file is written whole and then swapped in, so that a crash leaves either the old or the new file and
/// readers never see a partial one.
/// </summary>
internal sealed class TenantFile
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private readonly string _path;

    public TenantFile(string dataDirectory)
    {
        Directory.CreateDirectory(dataDirectory);
        _path = Path.Combine(dataDirectory, "tenants.json");
    }

    /// <returns>A value that changes whenever the file changes.</returns>
    public (DateTime WrittenAt, long Length) Stamp()
    {
        var file = new FileInfo(_path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    /// <returns>The tenants. While the file doesn't exist, only the tenant of the first-run setup.</returns>
    public IReadOnlyList<TenantRecord> Read() => File.Exists(_path)
        ? JsonSerializer.Deserialize<List<TenantRecord>>(File.ReadAllText(_path), Json) ?? []
        : [new TenantRecord(TenantRecord.DefaultName, "Sales Mailbox", "", null)];

    public void Write(IReadOnlyList<TenantRecord> tenants)
    {
        var temporary = _path + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(tenants, Json));
        File.Move(temporary, _path, overwrite: true);
    }

    /// <summary>Prevents other processes from writing until it is disposed of.</summary>
    /// <exception cref="IOException">Another process held the lock for too long.</exception>
    public IDisposable Lock()
    {
        var started = Environment.TickCount64;
        while (true)
        {
            try
            {
                return new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Environment.TickCount64 - started < LongestWait.TotalMilliseconds)
            {
                Thread.Sleep(50);
            }
        }
    }
}
