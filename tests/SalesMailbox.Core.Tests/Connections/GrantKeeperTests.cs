using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;
using static SalesMailbox.Core.Tests.Connections.ConnectionsUnderTest;

namespace SalesMailbox.Core.Tests.Connections;

public sealed class GrantKeeperTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MarkDead_Twice_TellsOwnerAndAdministratorsOnce()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        await MarkDead(test);
        await MarkDead(test);

        Assert.Single(await test.NoticesAsync(Anna));
        Assert.Equal(NoticeKinds.DeadGrant, Assert.Single(await test.NoticesAsync(Admin)).Kind);
        Assert.Empty(await test.NoticesAsync(Bob));
        Assert.Equal(GrantState.Dead, (await test.GrantAsync(test.Mailbox.Id))!.State);
        Assert.Equal(MailboxAccessState.NotAccessible, (await test.MailboxAsync(test.Mailbox.Id))!.Access);
    }

    [Fact]
    public async Task SignIn_AfterDeath_RevivesAndTellsTheNextOneAgain()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);
        await MarkDead(test);

        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        Assert.Empty(await test.NoticesAsync(Anna));
        Assert.Equal(GrantState.Active, (await test.GrantAsync(test.Mailbox.Id))!.State);
        await MarkDead(test);
        Assert.Single(await test.NoticesAsync(Anna));
    }

    [Fact]
    public async Task MarkDead_ReaderOlderThanTheSignIn_IsIgnored()
    {
        await using var test = await StartAsync();
        var opened = test.Time.GetUtcNow();
        test.Time.Advance(TimeSpan.FromMinutes(1));
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        await test.Do<GrantKeeper, bool>(async keeper =>
        {
            await keeper.MarkDeadAsync(test.Mailbox.Id, SharedTexts.Stored.With("Revoked."), opened, Stop);
            return true;
        });

        Assert.Equal(GrantState.Active, (await test.GrantAsync(test.Mailbox.Id))!.State);
    }

    [Fact]
    public async Task ReplaceAsync_RotatedSecret_IsStoredAtOnce()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);
        var secret = await OpenAsync(test);

        await secret.ReplaceAsync("rotated", Stop);

        Assert.Equal("rotated", secret.Value);
        Assert.Equal("rotated", test.Unprotect((await test.GrantAsync(test.Mailbox.Id))!.ProtectedSecret));
    }

    [Fact]
    public async Task ReplaceAsync_SignedInSince_KeepsTheNewSignIn()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);
        var secret = await OpenAsync(test);
        test.Time.Advance(TimeSpan.FromMinutes(1));
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        await secret.ReplaceAsync("rotated", Stop);

        Assert.Equal("refresh-" + Anna.Email, test.Unprotect((await test.GrantAsync(test.Mailbox.Id))!.ProtectedSecret));
    }

    /// <summary>Returns the secret that a reader of the mailbox gets.</summary>
    private static async Task<GrantSecret> OpenAsync(ConnectionsUnderTest test)
    {
        await using var reader = await test.Do<MailboxOpener, IMailboxReader>(opener => opener.OpenReaderAsync(test.Mailbox, Stop));
        return test.Service.Opened!.Secret;
    }

    private static Task<bool> MarkDead(ConnectionsUnderTest test) => test.Do<GrantKeeper, bool>(async keeper =>
    {
        await keeper.MarkDeadAsync(test.Mailbox.Id, SharedTexts.Stored.With("Revoked."), Stop);
        return true;
    });
}
