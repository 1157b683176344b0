using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using static SalesMailbox.Core.Tests.Connections.ConnectionsUnderTest;

namespace SalesMailbox.Core.Tests.Connections;

/// <summary>Mailboxes of mail services without a sign-in page.</summary>
public sealed class ConnectTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connect_ServiceWithPasswords_KeepsThePasswordEncrypted()
    {
        await using var test = await StartAsync();
        test.Service.Other = new Passwords("hunter2");

        var wrong = await ConnectAsync(test, Anna, password: "wrong");
        var none = await ConnectAsync(test, Anna);
        var right = await ConnectAsync(test, Anna, password: "hunter2");

        Assert.Equal((false, false, true), (wrong.Succeeded, none.Succeeded, right.Succeeded));
        var grant = (await test.GrantAsync(test.Mailbox.Id))!;
        Assert.Equal((GrantState.Active, Anna.Id), (grant.State, grant.GrantedBy));
        Assert.Equal("hunter2", test.Unprotect(grant.ProtectedSecret));
        Assert.DoesNotContain("hunter2", grant.ProtectedSecret, StringComparison.Ordinal);
        Assert.Equal(MailboxAccessState.Accessible, (await test.MailboxAsync(test.Mailbox.Id))!.Access);
    }

    [Fact]
    public async Task Connect_ApplicationAccess_NeedsTheOwnersDecision()
    {
        await using var test = await StartAsync();
        test.Service.Other = new Application();

        var byAnother = await ConnectAsync(test, Bob);
        Assert.Null(await test.GrantAsync(test.Mailbox.Id));
        var byOwner = await ConnectAsync(test, Anna);

        Assert.Equal((false, true), (byAnother.Succeeded, byOwner.Succeeded));
        Assert.Equal(GrantState.Active, (await test.GrantAsync(test.Mailbox.Id))!.State);
    }

    [Fact]
    public async Task Connect_AnotherMailboxAnswers_KeepsNothing()
    {
        await using var test = await StartAsync();
        test.Service.Other = new Application { Account = "other@acme.example" };

        Assert.False((await ConnectAsync(test, Anna)).Succeeded);
        Assert.Null(await test.GrantAsync(test.Mailbox.Id));
    }

    [Fact]
    public async Task Connect_ServiceWithASignInPage_IsRefused()
    {
        await using var test = await StartAsync();

        Assert.False((await ConnectAsync(test, Anna, password: "x")).Succeeded);
        Assert.Null(await test.GrantAsync(test.Mailbox.Id));
    }

    [Fact]
    public async Task Begin_ServiceWithoutASignInPage_IsRefused()
    {
        await using var test = await StartAsync();
        test.Service.Other = new Application();

        var begun = await test.Do<SignInManager, Result<StartedSignIn>>(
            manager => manager.BeginAsync(Anna, test.Connection.Id, test.Mailbox.Id, "https://host/authcallback", Stop));

        Assert.False(begun.Succeeded);
    }

    [Fact]
    public async Task Disconnect_ServiceWithoutASignInPage_ForgetsTheSecretAndCallsNobody()
    {
        await using var test = await StartAsync();
        test.Service.Other = new Passwords("hunter2");
        await ConnectAsync(test, Anna, password: "hunter2");

        var done = await test.Do<SignInManager, DisconnectResult>(manager => manager.DisconnectAsync(Anna, test.Mailbox.Id, Stop));

        Assert.True(done.Succeeded);
        Assert.Null(done.Warning);
        Assert.Null(await test.GrantAsync(test.Mailbox.Id));
        Assert.Empty(test.Service.Revoked);
    }

    private static Task<SignInOutcome> ConnectAsync(ConnectionsUnderTest test, Agent agent, string? password = null) =>
        test.Do<MailboxConnector, SignInOutcome>(connector => connector.ConnectAsync(agent, test.Mailbox.Id, null, password, Stop));

    private sealed class Passwords(string right) : IPasswordSignIn
    {
        public Task<GrantedAccess> CheckAsync(
            MailboxAccess access, string userName, string password, CancellationToken cancellationToken) =>
            password == right
                ? Task.FromResult(new GrantedAccess(userName, password, ""))
                : throw new SignInRefusedException(SharedTexts.Stored.With("Wrong password."));
    }

    private sealed class Application : IApplicationSignIn
    {
        public string? Account { get; init; }

        public Task<GrantedAccess> CheckAsync(MailboxAccess access, CancellationToken cancellationToken) =>
            Task.FromResult(new GrantedAccess(Account ?? access.Address, "", ""));
    }
}
