using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using static SalesMailbox.Core.Tests.Connections.ConnectionsUnderTest;

namespace SalesMailbox.Core.Tests.Connections;

public sealed class SignInManagerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Complete_RightAccount_KeepsAnEncryptedGrant()
    {
        await using var test = await StartAsync();

        var outcome = await test.SignInAsync(Anna, test.Mailbox.Id, "Anna@Example.com");

        var grant = await test.GrantAsync(test.Mailbox.Id);
        Assert.True(outcome.Succeeded, outcome.Message.ToString());
        Assert.DoesNotContain("refresh", grant!.ProtectedSecret, StringComparison.Ordinal);
        Assert.Equal(GrantState.Active, grant.State);
        Assert.Equal(MailboxAccessState.Accessible, (await test.MailboxAsync(test.Mailbox.Id))!.Access);
        Assert.Equal(test.Service.Challenge, Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(test.Service.Verifier!))));
    }

    [Fact]
    public async Task Complete_OtherAccount_IsRefusedRevokedAndNotKept()
    {
        await using var test = await StartAsync();

        var outcome = await test.SignInAsync(Anna, test.Mailbox.Id, "private@example.com");

        Assert.False(outcome.Succeeded);
        Assert.True(outcome.Message.Is(ConnectionTexts.WrongAccount));
        Assert.Equal("private@example.com", outcome.Message.Arguments[0]);
        Assert.Equal(["refresh-private@example.com"], test.Service.Revoked);
        Assert.Null(await test.GrantAsync(test.Mailbox.Id));
    }

    [Fact]
    public async Task Complete_OtherAccountThatHasItsOwnMailbox_LeavesThatOneAlone()
    {
        await using var test = await StartAsync();
        var other = await test.AddMailboxAsync(Bob);
        await test.SignInAsync(Bob, other.Id, Bob.Email);

        var outcome = await test.SignInAsync(Anna, test.Mailbox.Id, Bob.Email);

        Assert.False(outcome.Succeeded);
        Assert.Empty(test.Service.Revoked);
        Assert.Equal(GrantState.Active, (await test.GrantAsync(other.Id))!.State);
    }

    [Fact]
    public async Task Complete_SameStateTwice_WorksOnce()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        var again = await test.Do<SignInManager, SignInOutcome>(
            manager => manager.CompleteAsync(Anna, test.Service.State, "code", null, Stop));

        Assert.False(again.Succeeded);
    }

    [Fact]
    public async Task Complete_AnotherUser_IsRefusedAndTheStateIsUsedUp()
    {
        await using var test = await StartAsync();
        test.Service.Account = Anna.Email;
        await test.Do<SignInManager, Result<StartedSignIn>>(
            manager => manager.BeginAsync(Anna, test.Connection.Id, test.Mailbox.Id, "https://host/authcallback", Stop));

        var stolen = await test.Do<SignInManager, SignInOutcome>(
            manager => manager.CompleteAsync(Bob, test.Service.State, "code", null, Stop));
        var late = await test.Do<SignInManager, SignInOutcome>(
            manager => manager.CompleteAsync(Anna, test.Service.State, "code", null, Stop));

        Assert.False(stolen.Succeeded);
        Assert.False(late.Succeeded);
        Assert.Null(await test.GrantAsync(test.Mailbox.Id));
    }

    [Fact]
    public async Task Complete_AdministratorWhoLostTheRole_IsRefusedAndNothingIsKept()
    {
        await using var test = await StartAsync();
        await test.Do<SignInManager, Result<StartedSignIn>>(
            manager => manager.BeginAsync(Admin, test.Connection.Id, null, "https://host/authcallback", Stop));
        test.Service.Account = Admin.Email;

        var outcome = await test.Do<SignInManager, SignInOutcome>(
            manager => manager.CompleteAsync(Admin with { IsAdministrator = false }, test.Service.State, "code", null, Stop));

        Assert.False(outcome.Succeeded);
        Assert.Null(await test.GrantAsync(test.Connection.Id));
    }

    [Fact]
    public async Task Complete_TooLate_IsRefused()
    {
        await using var test = await StartAsync();
        await test.Do<SignInManager, Result<StartedSignIn>>(
            manager => manager.BeginAsync(Anna, test.Connection.Id, test.Mailbox.Id, "https://host/authcallback", Stop));
        test.Time.Advance(SignInManager.AttemptLifetime);

        var outcome = await test.Do<SignInManager, SignInOutcome>(
            manager => manager.CompleteAsync(Anna, test.Service.State, "code", null, Stop));

        Assert.False(outcome.Succeeded);
    }

    [Fact]
    public async Task Complete_AccessDenied_SaysWhatHappened()
    {
        await using var test = await StartAsync();

        var outcome = await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email, "access_denied");

        Assert.True(outcome.Message.Is(ConnectionTexts.NotAgreed));
        Assert.Equal(test.Mailbox.Id, outcome.MailboxId);
    }

    [Fact]
    public async Task Begin_SomebodyElsesMailbox_IsRefused()
    {
        await using var test = await StartAsync();

        var mailbox = await test.Do<SignInManager, Result<StartedSignIn>>(
            manager => manager.BeginAsync(Admin, test.Connection.Id, test.Mailbox.Id, "https://host/authcallback", Stop));
        var connection = await test.Do<SignInManager, Result<StartedSignIn>>(
            manager => manager.BeginAsync(Anna, test.Connection.Id, null, "https://host/authcallback", Stop));

        Assert.False(mailbox.Succeeded);
        Assert.False(connection.Succeeded);
    }

    [Fact]
    public async Task Complete_Connection_TakesAnyAccount()
    {
        await using var test = await StartAsync();

        var outcome = await test.SignInAsync(Admin, null, "anybody@example.com");

        Assert.True(outcome.Succeeded, outcome.Message.ToString());
        Assert.Equal("anybody@example.com", (await test.GrantAsync(test.Connection.Id))!.Account);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Disconnect_Owner_RevokesAndDeletesEvenIfGoogleIsDown(bool isDown)
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);
        test.Service.RevokeError = isDown ? new MailServiceException(MailServiceError.Transient, SharedTexts.Stored.With("Down.")) : null;

        var result = await test.Do<SignInManager, DisconnectResult>(manager => manager.DisconnectAsync(Anna, test.Mailbox.Id, Stop));

        Assert.True(result.Succeeded);
        Assert.Equal(isDown, result.Warning is not null);
        Assert.Equal(["refresh-" + Anna.Email], test.Service.Revoked);
        Assert.Null(await test.GrantAsync(test.Mailbox.Id));
    }

    [Fact]
    public async Task Disconnect_AnotherAgent_IsRefused()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        var result = await test.Do<SignInManager, DisconnectResult>(manager => manager.DisconnectAsync(Bob, test.Mailbox.Id, Stop));

        Assert.False(result.Succeeded);
        Assert.NotNull(await test.GrantAsync(test.Mailbox.Id));
    }

    [Fact]
    public async Task FindEnding_AccountThatAlsoCarriesTheConnection_NamesIt()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Admin, null, Anna.Email);
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        var ending = await test.Do<SignInManager, IReadOnlyList<LinkedSignIn>>(manager => manager.FindEndingAsync(test.Mailbox.Id, Stop));
        var other = await test.Do<SignInManager, IReadOnlyList<LinkedSignIn>>(manager => manager.FindEndingAsync(test.Connection.Id, Stop));

        Assert.Equal([new LinkedSignIn("Sales", true)], ending);
        Assert.Equal([new LinkedSignIn(Anna.Email, false)], other);
    }

    [Fact]
    public async Task FindEnding_AccountOfItsOwn_IsNothing()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Admin, null, "anybody@example.com");
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        Assert.Empty(await test.Do<SignInManager, IReadOnlyList<LinkedSignIn>>(manager => manager.FindEndingAsync(test.Mailbox.Id, Stop)));
    }

    [Fact]
    public async Task Disconnect_AccountThatAlsoCarriesTheConnection_SaysWhatIsTrue()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Admin, null, Anna.Email);
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        await test.Do<SignInManager, DisconnectResult>(manager => manager.DisconnectAsync(Anna, test.Mailbox.Id, Stop));

        var notice = Assert.Single(await test.NoticesAsync(Admin)).Text;
        Assert.True(notice.Is(ConnectionTexts.DeadConnectionNotice));
        var reason = Assert.IsType<CodedText>(notice.Arguments[1]);
        Assert.True(reason.Is(ConnectionTexts.EndedTogether));
        Assert.Equal(Anna.Email, reason.Arguments[0]);
        Assert.Equal(GrantState.Dead, (await test.GrantAsync(test.Connection.Id))!.State);
    }
}
