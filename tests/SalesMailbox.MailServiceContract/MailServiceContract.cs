using System.Text;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.MailServiceContract;

/// <summary>The common base of the contracts.</summary>
public abstract class MailServiceContract
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts a service with an empty mailbox.</summary>
    protected abstract Task<IMailServiceUnderTest> StartAsync();

    protected static byte[] Raw(string subject, string body = "Hello.") => Encoding.ASCII.GetBytes(
        $"From: Ann <ann@customer.example>\r\nTo: agent@acme.example\r\nSubject: {subject}\r\nDate: Mon, 02 Nov 2026 10:00:00 +0000\r\n"
        + $"Message-ID: <{subject}@customer.example>\r\n\r\n{body}\r\n");

    /// <summary>Reads all pages of a listing.</summary>
    protected static async Task<(HashSet<string> Ids, string Cursor)> ListAsync(Func<string?, Task<ListingPage>> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string? token = null;
        ListingPage last;
        do
        {
            last = await page(token);
            ids.UnionWith(last.Messages.Select(message => message.ProviderId));
            Assert.True(last.NextPageToken is null || last.Cursor is null, "Only the last page has a cursor.");
            token = last.NextPageToken;
        }
        while (token is not null);

        Assert.NotNull(last.Cursor);
        return (ids, last.Cursor);
    }

    protected static async Task<(byte[] Raw, FetchedMessage Message)> FetchAsync(IMailboxReader reader, string id)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using var stream = new MemoryStream();
        var message = await reader.FetchRawAsync(id, stream, Stop);
        return (stream.ToArray(), message);
    }
}
