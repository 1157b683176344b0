using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using static SalesMailbox.Core.Tests.Connections.ConnectionsUnderTest;

namespace SalesMailbox.Core.Tests.Connections;

public sealed class ConnectionManagerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sales", "*/10 * * * *", "")]
    [InlineData("Sales", "", "")]
    [InlineData("", "*/10 * * * *", "Name")]
    [InlineData("Sales", "every minute", "Schedule")]
    [InlineData("Sales", "* * * * * *", "Schedule")]
    [InlineData("Sales", "0 0 31 2 *", "Schedule")]
    public async Task Update_Typed_SaysWhatIsWrongAtTheField(string name, string schedule, string field)
    {
        await using var test = await StartAsync();

        var result = await UpdateAsync(test, name, schedule);

        Assert.Equal(field, string.Join(',', result.Errors.Select(error => error.Field)));
    }

    [Fact]
    public async Task Update_OldVersion_OverwritesNothing()
    {
        await using var test = await StartAsync();
        var version = await VersionAsync(test);
        await UpdateAsync(test, "First", "");

        var result = await UpdateAsync(test, "Second", "", version);

        Assert.False(result.Succeeded);
        Assert.Equal(
            "First", (await test.Do<IConnectionStore, SalesConnection?>(store => store.FindAsync(test.Connection.Id, Stop)))!.Name);
    }

    [Fact]
    public async Task SaveCredentials_OtherClient_NeedsItsSecretAndEndsTheGrants()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        var without = await test.Do<ConnectionManager, Result>(manager => manager.SaveSettingsAsync(
            test.Connection.Id, new Dictionary<string, string?> { ["ClientId"] = "other", ["ClientSecret"] = null }, Stop));
        var with = await test.Do<ConnectionManager, Result>(manager => manager.SaveSettingsAsync(
            test.Connection.Id, new Dictionary<string, string?> { ["ClientId"] = "other", ["ClientSecret"] = "secret" }, Stop));

        Assert.Equal("ClientSecret", Assert.Single(without.Errors).Field);
        Assert.True(with.Succeeded);
        Assert.Equal(GrantState.Dead, (await test.GrantAsync(test.Mailbox.Id))!.State);
    }

    [Fact]
    public async Task Remove_SignedIn_RevokesAllAndRemovesTheMailboxes()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);
        await test.SignInAsync(Admin, null, Anna.Email);

        var result = await test.Do<ConnectionManager, Result>(manager => manager.RemoveAsync(test.Connection.Id, Stop));

        Assert.True(result.Succeeded, string.Join(' ', result.Errors));
        Assert.Equal(2, test.Service.Revoked.Count);
        Assert.Null(await test.MailboxAsync(test.Mailbox.Id));
        Assert.Null(await test.GrantAsync(test.Mailbox.Id));
        Assert.Null(await test.GrantAsync(test.Connection.Id));
        Assert.Empty(await test.NoticesAsync(Anna));
    }

    [Fact]
    public async Task Remove_SeveralGrants_RevokesThemSideBySide()
    {
        await using var test = await StartAsync();
        var both = new TaskCompletionSource();
        var second = await test.AddMailboxAsync(Bob);
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);
        await test.SignInAsync(Bob, second.Id, Bob.Email);
        test.Service.WhenRevoking = stop =>
        {
            if (test.Service.Revoked.Count == 2)
            {
                both.TrySetResult(); // both calls may see two
            }

            return both.Task.WaitAsync(stop);
        };

        var result = await test.Do<ConnectionManager, Result>(manager => manager.RemoveAsync(test.Connection.Id, Stop))
            .WaitAsync(TimeSpan.FromMinutes(1), Stop);

        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task Remove_ServiceDoesNotAnswer_EndsAllTheSame()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);
        var asked = new TaskCompletionSource();
        test.Service.WhenRevoking = stop =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, stop);
        };

        var removal = test.Do<ConnectionManager, Result>(manager => manager.RemoveAsync(test.Connection.Id, Stop));
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(1), Stop);
        Assert.Null(await test.MailboxAsync(test.Mailbox.Id));
        test.Time.Advance(TimeSpan.FromSeconds(21));

        Assert.True((await removal.WaitAsync(TimeSpan.FromMinutes(1), Stop)).Succeeded);
        Assert.Null(await test.GrantAsync(test.Mailbox.Id));
    }

    [Fact]
    public async Task Remove_AccountServesAnotherConnection_ItsGrantIsMarkedDead()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);
        var other = (await test.Do<ConnectionManager, Result<SalesConnection>>(
            manager => manager.CreateAsync("Other", "Fake", MatchingType.EmailDomain, Stop))).Value!;
        await test.Do<ConnectionManager, Result>(manager => manager.SaveSettingsAsync(
            other.Id, new Dictionary<string, string?> { ["ClientId"] = "client", ["ClientSecret"] = "secret" }, Stop));
        await test.SignInAsync(Admin, null, Anna.Email, connection: other.Id);

        await test.Do<ConnectionManager, Result>(manager => manager.RemoveAsync(test.Connection.Id, Stop));

        Assert.Equal(GrantState.Dead, (await test.GrantAsync(other.Id))!.State);
    }

    [Fact]
    public void Next_EveryTenMinutes_IsTheNextFullTen() => Assert.Equal(
        new DateTimeOffset(2026, 11, 24, 12, 10, 0, TimeSpan.Zero),
        ScheduleExpression.Next(SalesConnection.DefaultSchedule, new DateTimeOffset(2026, 11, 24, 12, 3, 0, TimeSpan.Zero)));

    private static async Task<long> VersionAsync(ConnectionsUnderTest test) =>
        (await test.Do<IConnectionStore, SalesConnection?>(store => store.FindAsync(test.Connection.Id, Stop)))!.Version;

    private static async Task<Result> UpdateAsync(ConnectionsUnderTest test, string name, string schedule, long? version = null)
    {
        var details = new ConnectionDetails(
            name, MatchingType.EmailDomain, true, schedule, null, false, false, true, AmbiguityPolicy.MostRecentlyActive, false,
            version ?? await VersionAsync(test));
        return await test.Do<ConnectionManager, Result>(manager => manager.UpdateAsync(test.Connection.Id, details, Stop));
    }
}
