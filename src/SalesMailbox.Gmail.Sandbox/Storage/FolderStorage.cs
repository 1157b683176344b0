using System.Text.Json;
using SalesMailbox.Gmail.Sandbox.Mailboxes;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox.Storage;

/// <summary>
/// Stores data in a folder: <c>oauth.json</c>, and for each mailbox a folder with <c>mailbox.json</c> and one .eml file per message. A file
/// is written under a temporary name and then renamed, so that a killed process leaves either the old or the new file, never a partial one.
/// </summary>
internal sealed class FolderStorage(string folder) : ISandboxStorage
{
    private const string Index = "mailbox.json";

    private string Mailboxes => Path.Combine(folder, "mailboxes");

    private string OAuth => Path.Combine(folder, "oauth.json");

    public IReadOnlyList<MailboxData> LoadMailboxes()
    {
        Directory.CreateDirectory(Mailboxes);
        return
        [
            .. Directory.EnumerateDirectories(Mailboxes)
                .Select(mailbox => Path.Combine(mailbox, Index))
                .Where(File.Exists)
                .Select(Load<MailboxData>),
        ];
    }

    public void SaveMailbox(MailboxData mailbox) =>
        Save(Path.Combine(FolderOf(mailbox.Address), Index), JsonSerializer.SerializeToUtf8Bytes(mailbox, SandboxJson.Options));

    public byte[] LoadRaw(string address, string id) => File.ReadAllBytes(RawPath(address, id));

    public void SaveRaw(string address, string id, byte[] raw) => Save(RawPath(address, id), raw);

    public void DeleteRaw(string address, string id) => File.Delete(RawPath(address, id));

    public OAuthData? LoadOAuth() => File.Exists(OAuth) ? Load<OAuthData>(OAuth) : null;

    public void SaveOAuth(OAuthData oauth) => Save(OAuth, JsonSerializer.SerializeToUtf8Bytes(oauth, SandboxJson.Options));

    private static T Load<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), SandboxJson.Options)
                ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"{path} cannot be read: {exception.Message} Delete the sandbox's data folder to start over.", exception);
        }
    }

    private static void Save(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".tmp";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }

    private string FolderOf(string address) => Path.Combine(Mailboxes, Uri.EscapeDataString(address));

    private string RawPath(string address, string id) => Path.Combine(FolderOf(address), id + ".eml");
}
