using System.Text;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.DropFolder.Tests;

public sealed class DropFolderTests
{
    private static readonly byte[] Raw =
        Encoding.ASCII.GetBytes("From: ann@customer.example\r\nDate: Mon, 02 Nov 2026 10:00:00 +0000\r\nSubject: x\r\n\r\nHello\r\n");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("../other", "agent@acme.example", "default")]
    [InlineData("a/../../other", "agent@acme.example", "default")]
    [InlineData("/etc", "agent@acme.example", "default")]
    [InlineData("", "../../secret@acme.example", "default")]
    [InlineData("", "..", "default")]
    [InlineData("", "agent@acme.example", "..")]
    [InlineData("a\0b", "agent@acme.example", "default")]
    public async Task GetProfile_PathThatLeadsOutside_IsRefused(string folder, string address, string tenant)
    {
        await using var service = new DropFolderUnderTest(isMaildir: false);
        await using var reader = service.Type.OpenReader(DropFolderUnderTest.AccessTo(address, folder, tenant));

        Assert.Equal(MailServiceError.Refused, (await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop))).Error);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("migration", true)]
    [InlineData("2025/archive", true)]
    [InlineData("..", false)]
    [InlineData("a/../..", false)]
    [InlineData("/var/mail", false)]
    [InlineData("C:\\mail", false)]
    public async Task Validate_Folder_SaysWhatIsWrongAtTheField(string folder, bool isValid)
    {
        await using var service = new DropFolderUnderTest(isMaildir: false);

        var errors = service.Type.Validate(new ConnectionSettings(new Dictionary<string, string> { ["Folder"] = folder }));

        Assert.Equal(isValid ? [] : ["Folder"], errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reading_Links_AreNotFollowed(bool isFolder)
    {
        await using var service = new DropFolderUnderTest(isMaildir: false);
        var secret = Directory.CreateTempSubdirectory("salesmailbox-secret").FullName;
        await File.WriteAllBytesAsync(Path.Join(secret, "secret.eml"), Raw, Stop);
        try
        {
            if (isFolder)
            {
                Directory.CreateSymbolicLink(Path.Join(service.Mailbox, "Linked"), secret);
            }
            else
            {
                File.CreateSymbolicLink(Path.Join(service.Mailbox, "secret.eml"), Path.Join(secret, "secret.eml"));
            }

            await using var reader = service.Type.OpenReader(service.Access);
            Assert.Empty((await reader.ListAsync(MailPlaces.Inbox, null, null, Stop)).Messages);
            await Assert.ThrowsAsync<MailServiceException>(
                () => reader.FetchRawAsync(isFolder ? "Linked/secret.eml" : "secret.eml", Stream.Null, Stop));
        }
        finally
        {
            Directory.Delete(secret, recursive: true);
        }
    }

    [Fact]
    public async Task Reading_MailboxThatIsALink_IsRefused()
    {
        await using var service = new DropFolderUnderTest(isMaildir: false);
        await service.DeliverAsync(Raw, MailPlaces.Inbox, default, Stop);
        Directory.CreateSymbolicLink(Path.Join(service.Root, "default", "other@acme.example"), service.Mailbox);
        await using var reader = service.Type.OpenReader(DropFolderUnderTest.AccessTo("other@acme.example", ""));

        Assert.Equal(
            MailServiceError.Refused,
            (await Assert.ThrowsAsync<MailServiceException>(() => reader.ListAsync(MailPlaces.Inbox, null, null, Stop))).Error);
    }

    [Fact]
    public async Task List_FileThatMayStillGrow_WaitsForTheNextTime()
    {
        await using var service = new DropFolderUnderTest(isMaildir: false, TimeSpan.FromMinutes(5));
        var id = await service.DeliverAsync(Raw, MailPlaces.Inbox, default, Stop);
        Directory.SetLastWriteTimeUtc(service.Mailbox, DateTime.UtcNow.AddHours(-1));
        await using var reader = service.Type.OpenReader(service.Access);
        var first = await reader.ListAsync(MailPlaces.Inbox, null, null, Stop);

        File.SetLastWriteTimeUtc(Path.Join(service.Mailbox, id), DateTime.UtcNow.AddMinutes(-10));
        Directory.SetLastWriteTimeUtc(service.Mailbox, DateTime.UtcNow.AddHours(-1));
        var second = await reader.ListChangesAsync(first.Cursor!, null, MailPlaces.Inbox, Stop);

        Assert.Empty(first.Messages);
        Assert.Equal(id, Assert.Single(second.Messages).ProviderId);
    }

    [Fact]
    public async Task ListChanges_UnchangedFolder_IsNotReadAgain()
    {
        await using var service = new DropFolderUnderTest(isMaildir: false);
        await service.DeliverAsync(Raw, MailPlaces.Inbox, default, Stop);
        Directory.SetLastWriteTimeUtc(service.Mailbox, DateTime.UtcNow.AddHours(-1));
        Directory.SetLastWriteTimeUtc(Path.Join(service.Mailbox, "Sent"), DateTime.UtcNow.AddHours(-1));
        await using var reader = service.Type.OpenReader(service.Access);
        var first = await reader.ListAsync(MailPlaces.Inbox, null, null, Stop);

        Assert.Single(first.Messages);
        Assert.Empty((await reader.ListChangesAsync(first.Cursor!, null, MailPlaces.Inbox, Stop)).Messages);
    }

    [Fact]
    public async Task FetchRaw_MarkedAsReadMeanwhile_IsFoundUnderItsNewName()
    {
        await using var service = new DropFolderUnderTest(isMaildir: true);
        var id = await service.DeliverAsync(Raw, MailPlaces.Inbox, new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero), Stop);
        await using var reader = service.Type.OpenReader(service.Access);
        await reader.ListAsync(MailPlaces.Inbox, null, null, Stop);
        File.Move(Path.Join(service.Mailbox, "new", id), Path.Join(service.Mailbox, "cur", id + ":2,FS"));

        using var raw = new MemoryStream();
        Assert.Equal(id, (await reader.FetchRawAsync(id, raw, Stop)).ProviderId);
        Assert.Equal(Raw, raw.ToArray());
    }

    [Fact]
    public async Task List_ManyFiles_ComesInPagesWithoutLossOrRepetition()
    {
        await using var service = new DropFolderUnderTest(isMaildir: false);
        for (var number = 0; number < 1203; number++)
        {
            await service.DeliverAsync(Raw, MailPlaces.Inbox, default, Stop);
        }

        await using var reader = service.Type.OpenReader(service.Access);
        var ids = new List<string>();
        string? token = null;
        do
        {
            var page = await reader.ListAsync(MailPlaces.Inbox, null, token, Stop);
            ids.AddRange(page.Messages.Select(message => message.ProviderId));
            token = page.NextPageToken;
        }
        while (token is not null);

        Assert.Equal(1203, ids.Count);
        Assert.Equal(1203, ids.Distinct().Count());
    }

    [Fact]
    public async Task FetchRaw_Eml_HasTheTimeOfTheLastServer()
    {
        await using var service = new DropFolderUnderTest(isMaildir: false);
        var raw = Encoding.ASCII.GetBytes(
            "Received: from a by b; Tue, 03 Nov 2026 12:00:00 +0100\r\nReceived: from c by a; Mon, 02 Nov 2026 09:00:00 +0000\r\n"
            + Encoding.ASCII.GetString(Raw));
        var id = await service.DeliverAsync(raw, MailPlaces.Inbox, default, Stop);
        await using var reader = service.Type.OpenReader(service.Access);

        Assert.Equal(
            new DateTimeOffset(2026, 11, 3, 11, 0, 0, TimeSpan.Zero), (await reader.FetchRawAsync(id, Stream.Null, Stop)).ReceivedAt);
    }
}
