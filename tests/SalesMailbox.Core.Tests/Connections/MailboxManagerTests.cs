using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using static SalesMailbox.Core.Tests.Connections.ConnectionsUnderTest;

namespace SalesMailbox.Core.Tests.Connections;

public sealed class MailboxManagerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "bob", "Address")]
    [InlineData("no address", "bob", "Address")]
    [InlineData("ANNA@example.com", "bob", "Address")]
    [InlineData("bob@example.com", "nobody", "AgentId")]
    [InlineData("bob@example.com", "gone", "AgentId")]
    public async Task Add_Wrong_SaysItAtTheField(string address, string agentId, string field)
    {
        await using var test = await StartAsync();

        var result = await test.Do<MailboxManager, Result<Mailbox>>(manager =>
            manager.AddAsync(test.Connection.Id, new(address, agentId, false, TicketUse.Project), Stop));

        Assert.Equal(field, Assert.Single(result.Errors).Field);
    }

    [Fact]
    public async Task Update_OtherAgent_EndsTheOldOwnersGrant()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        var result = await test.Do<MailboxManager, Result>(manager =>
            manager.UpdateAsync(test.Mailbox.Id, new(Anna.Email, Bob.Id, true, TicketUse.Project), Stop));

        Assert.True(result.Succeeded);
        Assert.Null(await test.GrantAsync(test.Mailbox.Id));
        Assert.Single(test.Service.Revoked);
    }

    [Fact]
    public async Task Update_ShownVersionIsOld_IsRefused()
    {
        await using var test = await StartAsync();

        var result = await test.Do<MailboxManager, Result>(manager =>
            manager.UpdateAsync(test.Mailbox.Id, new(Anna.Email, Bob.Id, true, TicketUse.Project, test.Mailbox.Version - 1), Stop));

        Assert.Equal("", Assert.Single(result.Errors).Field);
        Assert.Equal(Anna.Id, (await test.MailboxAsync(test.Mailbox.Id))!.AgentId);
    }

    [Fact]
    public async Task Remove_SignedIn_RevokesTheGrant()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        Assert.True((await test.Do<MailboxManager, Result>(manager => manager.RemoveAsync(test.Mailbox.Id, Stop))).Succeeded);

        Assert.Null(await test.MailboxAsync(test.Mailbox.Id));
        Assert.Null(await test.GrantAsync(test.Mailbox.Id));
        Assert.Single(test.Service.Revoked);
    }

    [Fact]
    public async Task EndGrant_NotCommitted_LeavesTheGrantAlone()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);
        var grant = await test.GrantAsync(test.Mailbox.Id);

        await test.Do<MailboxEdits, bool>(async edits =>
        {
            await edits.EndGrantAsync(test.Mailbox, grant, Stop);
            await edits.EndRemovedAsync(test.Mailbox, grant, Stop);
            return true;
        });

        Assert.Empty(test.Service.Revoked);
    }

    [Fact]
    public async Task TestAll_OneFails_TheOthersAreShown()
    {
        await using var test = await StartAsync();
        var other = await test.AddMailboxAsync(Bob);
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);
        await test.SignInAsync(Bob, other.Id, Bob.Email);
        test.Service.Errors[Bob.Email] = new InvalidOperationException("Broken.");

        var results = await test.Do<MailboxManager, IReadOnlyList<MailboxAccessResult>>(
            manager => manager.TestAllAsync(test.Connection.Id, Stop));

        Assert.Equal(MailboxAccessState.Accessible, results.Single(result => result.MailboxId == test.Mailbox.Id).State);
        Assert.Equal(ConnectionTexts.TestFailed.With("Broken."), results.Single(result => result.MailboxId == other.Id).Reason);
        Assert.Equal(MailboxAccessState.NotAccessible, (await test.MailboxAsync(other.Id))!.Access);
    }

    [Fact]
    public async Task TestAccess_GrantDead_IsMarkedAndTold()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);
        test.Service.Errors[Anna.Email] = new MailServiceException(MailServiceError.GrantDead, SharedTexts.Stored.With("Revoked."));

        await test.Do<MailboxManager, MailboxAccessResult>(manager => manager.TestAccessAsync(test.Mailbox.Id, Stop));

        Assert.Equal(GrantState.Dead, (await test.GrantAsync(test.Mailbox.Id))!.State);
        Assert.Single(await test.NoticesAsync(Anna));
    }

    [Fact]
    public async Task TestAccess_NotSignedIn_SaysSo()
    {
        await using var test = await StartAsync();

        var result = await test.Do<MailboxManager, MailboxAccessResult>(manager => manager.TestAccessAsync(test.Mailbox.Id, Stop));

        Assert.Equal(ConnectionTexts.NotSignedIn.With(Anna.Email), result.Reason);
    }
}
