using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Gmail.Tests.Peers;

namespace SalesMailbox.Gmail.Tests.Import;

/// <summary>
/// Imports Debian's emails from a third-party Gmail emulator through sign-in, reader, importer, and rules into SQLite and raw files.
/// </summary>
public sealed class PeerImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_DebianMails_StoresEachByteExactlyOnceAndLeavesTheMailboxAlone()
    {
        await using var emulator = await PeerEmulator.StartAsync();
        var google = GmailUnderTest.Configuration(
            emulator.Address, "/o/oauth2/v2/auth", "/oauth2/token", "/oauth2/revoke", ("UnitsPerMinutePerMailbox", "1000000"));
        await using var services = GmailUnderTest.Services(google);
        var signedIn = await PeerMailbox.SignInAsync(services.GetRequiredService<IConnectionType>(), emulator);
        await using var tenant = await ImportingTenant.CreateAsync(google, PeerMailbox.Client, signedIn.Account, signedIn.Secret);
        var mailbox = await PeerMailbox.OpenAsync(emulator, signedIn.Secret);
        var half = DebianMail.Files.Length / 2;
        var files = await DeliverAsync(mailbox, DebianMail.Files[..half], []);
        await tenant.ImportAsync(); // finds them by listing
        await DeliverAsync(mailbox, DebianMail.Files[half..], files);
        var before = await mailbox.LookAsync();
        var callsBefore = (await mailbox.CallsAsync()).Count;

        await tenant.ImportAsync(); // finds the others by history
        await tenant.ImportAsync(); // finds nothing
        var report = await tenant.CheckAsync();
        var calls = (await mailbox.CallsAsync()).Skip(callsBefore).ToList();

        Assert.Equal(before, await mailbox.LookAsync());
        Assert.All(calls, call => Assert.True(AllowedCalls.IsRead(call), call));
        Assert.Equal(new ImportItemCounts(Pending: 0, Parked: 0, Stored: files.Count, Ignored: 0, Gone: 0), await tenant.CountsAsync());
        Assert.Equal((files.Count, files.Count), (report.AtService, report.Accounted));
        await AssertStoredAsync(tenant, files);
    }

    private static async Task AssertStoredAsync(ImportingTenant tenant, Dictionary<string, string> files)
    {
        var messages = await tenant.MessagesAsync();
        Assert.Equal(
            files.Keys.Order(StringComparer.Ordinal), messages.Select(message => message.ProviderId).Order(StringComparer.Ordinal));
        foreach (var message in messages)
        {
            var bytes = await File.ReadAllBytesAsync(files[message.ProviderId], Stop);
            Assert.Equal(bytes, await tenant.RawAsync(message));
            Assert.Equal(bytes.Length, message.RawSize);

            // The row must agree with the parser, whose agreement with other parsers the corpus test shows.
            var parsed = await MessageParser.ParseAsync(new MemoryStream(bytes), Stop);
            Assert.Equal(
                (parsed.Subject, parsed.From?.Address ?? "", parsed.InternetMessageId),
                (message.Subject, message.FromAddress, message.InternetMessageId));
            Assert.Equal(
                parsed.Attachments.Select(attachment => (attachment.FileName, attachment.ContentType, attachment.Size)),
                message.Attachments.OrderBy(attachment => attachment.Index)
                    .Select(attachment => (attachment.FileName, attachment.ContentType, attachment.Size)));
        }
    }

    private static async Task<Dictionary<string, string>> DeliverAsync(
        PeerMailbox mailbox, IEnumerable<string> mails, Dictionary<string, string> files)
    {
        foreach (var file in mails)
        {
            files.Add(await mailbox.InsertAsync(await File.ReadAllBytesAsync(file, Stop)), file);
        }

        return files;
    }
}
