using System.Security.Cryptography;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Tests.Sandbox;

namespace SalesMailbox.Gmail.Tests.Reading;

public sealed class ReaderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(49_151)]
    [InlineData(3_000_001)]
    public async Task FetchRaw_AnyLength_IsByteExact(int length)
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var raw = (byte[])[.. TestSandbox.Mail("Binary"), .. RandomNumberGenerator.GetBytes(length)];
        var id = gmail.State.Deliver(GmailUnderTest.Agent, raw).Id;

        using var copy = new MemoryStream();
        await using var reader = gmail.Open();
        var fetched = await reader.FetchRawAsync(id, copy, Stop);

        Assert.Equal(raw, copy.ToArray());
        Assert.Equal(raw.Length, fetched.Size);
        Assert.Equal(MailPlaces.Inbox, fetched.Places);
        Assert.Equal(20, reader.UnitsUsed);
    }

    [Fact]
    public async Task FetchRaw_AnswerCut_IsReadAgainFromTheStart()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var raw = (byte[])[.. TestSandbox.Mail("Large"), .. RandomNumberGenerator.GetBytes(2_000_000)];
        var id = gmail.State.Deliver(GmailUnderTest.Agent, raw).Id;
        gmail.State.AddFault(new Fault { Kind = FaultKind.Cut, Call = "messages.get", Times = 1 });

        using var copy = new MemoryStream();
        copy.Write("before"u8);
        await using var reader = gmail.Open();
        await reader.FetchRawAsync(id, copy, Stop);

        Assert.Equal((byte[])[.. "before"u8, .. raw], copy.ToArray());
    }

    [Theory]
    [InlineData("SPAM")]
    [InlineData("TRASH")]
    [InlineData("DRAFT")]
    public async Task FetchRaw_UnwantedLabel_IsExcluded(string label)
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var id = gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("x"), [label]).Id;

        await using var reader = gmail.Open();
        var fetched = await reader.FetchRawAsync(id, Stream.Null, Stop);

        Assert.True(fetched.IsExcluded);
    }

    [Fact]
    public async Task Labels_OfTheOwner_AreListedForOneUnitAndKeepTheirIdWhenRenamed()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var label = gmail.State.AddLabel(GmailUnderTest.Agent, "Family");
        var id = gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("x"), ["INBOX", label.Id]).Id;
        gmail.State.RenameLabel(GmailUnderTest.Agent, label.Id, "Home");
        await using var reader = gmail.Open();

        Assert.Equal(new MailLabel(label.Id, "Home"), Assert.Single(await reader.ListLabelsAsync(Stop)));
        Assert.Equal(1, reader.UnitsUsed);
        Assert.Equal(["INBOX", label.Id], await reader.GetLabelsAsync(id, Stop));
        Assert.Equal(["INBOX", label.Id], (await reader.FetchRawAsync(id, Stream.Null, Stop)).Labels);

        Assert.True(gmail.State.RemoveLabel(GmailUnderTest.Agent, label.Id));
        Assert.Empty(await reader.ListLabelsAsync(Stop));
        Assert.Equal(["INBOX"], await reader.GetLabelsAsync(id, Stop));
        gmail.State.Delete(GmailUnderTest.Agent, id);
        Assert.Equal(
            MailServiceError.MessageGone, (await Assert.ThrowsAsync<MailServiceException>(() => reader.GetLabelsAsync(id, Stop))).Error);
    }

    [Fact]
    public async Task FetchRaw_Deleted_IsGone()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var reader = gmail.Open();

        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.FetchRawAsync("18c0000000000000", Stream.Null, Stop));

        Assert.Equal(MailServiceError.MessageGone, refusal.Error);
    }

    [Fact]
    public async Task ListChanges_NewAndRelabelled_AreFoundOnceInWantedPlaces()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var reader = gmail.Open();
        var archived = gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("archived"), []).Id;
        var cursor = (await reader.ListAsync(MailPlaces.Inbox, null, null, Stop)).Cursor!;
        var inbox = gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("new")).Id;
        gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("spam"), ["SPAM"]);
        gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("sent"), ["SENT"]);
        gmail.State.ChangeLabels(GmailUnderTest.Agent, archived, ["INBOX"]);
        gmail.State.ChangeLabels(GmailUnderTest.Agent, inbox, ["STARRED"]);

        var page = await reader.ListChangesAsync(cursor, null, MailPlaces.Inbox, Stop);
        var nothing = await reader.ListChangesAsync(page.Cursor!, null, MailPlaces.Inbox, Stop);

        Assert.Equal([inbox, archived], page.Messages.Select(message => message.ProviderId));
        Assert.Null(page.NextPageToken);
        Assert.Empty(nothing.Messages);
    }

    [Fact]
    public async Task ListChanges_EmptyPageWithToken_LeadsOn()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var reader = gmail.Open();
        var cursor = (await reader.ListAsync(MailPlaces.Inbox, null, null, Stop)).Cursor!;
        var id = gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("new")).Id;
        gmail.State.AddFault(new Fault { Kind = FaultKind.EmptyPage, Times = 1 });

        var empty = await reader.ListChangesAsync(cursor, null, MailPlaces.Inbox, Stop);
        var page = await reader.ListChangesAsync(cursor, empty.NextPageToken, MailPlaces.Inbox, Stop);

        Assert.Empty(empty.Messages);
        Assert.Null(empty.Cursor);
        Assert.Equal(id, Assert.Single(page.Messages).ProviderId);
    }

    [Fact]
    public async Task ListChanges_HistoryForgotten_IsCursorExpired()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var reader = gmail.Open();
        var cursor = (await reader.ListAsync(MailPlaces.Inbox, null, null, Stop)).Cursor!;
        gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("new"));
        gmail.State.ForgetHistory(GmailUnderTest.Agent);

        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.ListChangesAsync(cursor, null, MailPlaces.Inbox, Stop));

        Assert.Equal(MailServiceError.CursorExpired, refusal.Error);
    }

    [Fact]
    public async Task ListMessages_TwoPlacesAndSince_ListsEachPlaceToItsEnd()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var reader = gmail.Open();
        var since = DateTimeOffset.UtcNow.AddDays(-1);
        gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("old"), null, since.AddHours(-1));
        var inbox = gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("in"), null, since).Id;
        var sent = gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("out"), ["SENT"]).Id;

        var found = new List<string>();
        string? token = null;
        do
        {
            var page = await reader.ListAsync(MailPlaces.Inbox | MailPlaces.Sent, since, token, Stop);
            found.AddRange(page.Messages.Select(message => message.ProviderId));
            token = page.NextPageToken;
        }
        while (token is not null);

        Assert.Equal([inbox, sent], found);
    }

    [Fact]
    public async Task Reading_Everything_ChangesNothing()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var id = gmail.State.Deliver(GmailUnderTest.Agent, TestSandbox.Mail("new")).Id;
        var before = gmail.State.Snapshot(GmailUnderTest.Agent).Hash;

        await using var reader = gmail.Open();
        await reader.GetProfileAsync(Stop);
        var cursor = (await reader.ListAsync(MailPlaces.Inbox, null, null, Stop)).Cursor!;
        await reader.ListChangesAsync(cursor, null, MailPlaces.Inbox, Stop);
        await reader.FetchRawAsync(id, Stream.Null, Stop);

        Assert.Equal(before, gmail.State.Snapshot(GmailUnderTest.Agent).Hash);
        Assert.DoesNotContain(gmail.State.Calls(GmailUnderTest.Agent), call => call.Changes);
    }
}
