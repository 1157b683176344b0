using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Gmail.Tests.Peers;

/// <summary>Tests with a third-party Gmail emulator and the messages of Debian's package libpython3.11-testsuite.</summary>
public sealed class PeerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignInAndRead_Emulator_EveryMailIsByteExact()
    {
        await using var emulator = await PeerEmulator.StartAsync();
        await using var services = GmailUnderTest.Services(
            emulator.Address, "/o/oauth2/v2/auth", "/oauth2/token", "/oauth2/revoke", ("UnitsPerMinutePerMailbox", "100000"));
        var type = services.GetRequiredService<IConnectionType>();
        var answer = await PeerMailbox.SignInAsync(type, emulator);
        Assert.Equal("agent@example.com", answer.Account);
        await using var reader = type.OpenReader(
            new("default", "connection", "mailbox", answer.Account, PeerMailbox.Client, new GrantSecret(answer.Secret)));
        var cursor = (await reader.ListAsync(MailPlaces.Inbox, null, null, Stop)).Cursor!;
        var inserted = new Dictionary<string, string>();
        var mailbox = await PeerMailbox.OpenAsync(emulator, answer.Secret);
        foreach (var file in DebianMail.Files)
        {
            inserted.Add(await mailbox.InsertAsync(await File.ReadAllBytesAsync(file, Stop)), file);
        }

        var listed = (await reader.ListAsync(MailPlaces.Inbox, null, null, Stop)).Messages.Select(message => message.ProviderId).ToList();
        var changed = (await reader.ListChangesAsync(cursor, null, MailPlaces.Inbox, Stop)).Messages
            .Select(message => message.ProviderId)
            .ToList();

        Assert.NotEmpty(inserted);
        Assert.Empty(inserted.Keys.Except(listed));
        Assert.Empty(inserted.Keys.Except(changed));
        foreach (var (id, file) in inserted)
        {
            using var copy = new MemoryStream();
            await reader.FetchRawAsync(id, copy, Stop);
            Assert.Equal(await File.ReadAllBytesAsync(file, Stop), copy.ToArray());
        }
    }

    [Fact]
    public async Task Labels_Emulator_AreThoseItsOwnerMade()
    {
        await using var emulator = await PeerEmulator.StartAsync();
        await using var services = GmailUnderTest.Services(
            emulator.Address, "/o/oauth2/v2/auth", "/oauth2/token", "/oauth2/revoke", ("UnitsPerMinutePerMailbox", "100000"));
        var type = services.GetRequiredService<IConnectionType>();
        var answer = await PeerMailbox.SignInAsync(type, emulator);
        var mailbox = await PeerMailbox.OpenAsync(emulator, answer.Secret);
        await using var reader = type.OpenReader(
            new("default", "connection", "mailbox", answer.Account, PeerMailbox.Client, new GrantSecret(answer.Secret)));
        var label = await mailbox.MakeLabelAsync("Family");
        var id = await mailbox.InsertAsync("From: mum@home.example\r\nSubject: dinner\r\n\r\nAt six.\r\n"u8.ToArray(), label);

        var labels = await reader.ListLabelsAsync(Stop);

        Assert.Equal(new MailLabel(label, "Family"), Assert.Single(labels));
        Assert.Contains(label, await reader.GetLabelsAsync(id, Stop));
        Assert.Contains(label, (await reader.FetchRawAsync(id, Stream.Null, Stop)).Labels);
    }

    [Fact]
    public async Task Revoke_Emulator_EndsTheGrant()
    {
        await using var emulator = await PeerEmulator.StartAsync();
        await using var services = GmailUnderTest.Services(emulator.Address, "/o/oauth2/v2/auth", "/oauth2/token", "/oauth2/revoke");
        var type = services.GetRequiredService<IConnectionType>();
        var answer = await PeerMailbox.SignInAsync(type, emulator);

        await ((IAuthorizationCodeSignIn)type.SignIn).RevokeAsync(PeerMailbox.Client, answer.Secret, Stop);

        await using var reader = type.OpenReader(
            new("default", "connection", "mailbox", answer.Account, PeerMailbox.Client, new GrantSecret(answer.Secret)));
        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop));
        Assert.Equal(MailServiceError.GrantDead, refusal.Error);
    }
}
