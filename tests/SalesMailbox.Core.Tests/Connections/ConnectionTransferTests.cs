using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using static SalesMailbox.Core.Tests.Connections.ConnectionsUnderTest;

namespace SalesMailbox.Core.Tests.Connections;

public sealed class ConnectionTransferTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_IntoAnotherTenant_IsTheSameButForSecrets()
    {
        await using var here = await StartAsync();
        await using var there = await StartAsync();
        await there.Do<ConnectionManager, Result>(manager => manager.RemoveAsync(there.Connection.Id, Stop));

        var templates = await here.Do<ConnectionTransfer, IReadOnlyList<ConnectionTemplate>>(
            transfer => transfer.ExportAsync(withMailboxes: true, Stop));
        Assert.True(
            (await there.Do<ConnectionTransfer, Result>(transfer => transfer.ImportAsync(Assert.Single(templates), Stop))).Succeeded);

        var arrived = (await there.Do<IConnectionStore, SalesConnection?>(store => store.FindAsync(here.Connection.Id, Stop)))!;
        Assert.Equal(
            ("client", null, false),
            (arrived.Settings["ClientId"], arrived.ProtectedSettings.Values.SingleOrDefault(), arrived.IntegratorEnabled));
        Assert.Equal(Anna.Id, Assert.Single(
            await there.Do<IMailboxStore, IReadOnlyList<Mailbox>>(store => store.ListByConnectionAsync(arrived.Id, Stop))).AgentId);
    }

    [Fact]
    public async Task Import_OtherClientId_ForgetsTheSecretAndEndsSignIns()
    {
        await using var test = await StartAsync();
        await test.SignInAsync(Anna, test.Mailbox.Id, Anna.Email);

        var result = await test.Do<ConnectionTransfer, Result>(transfer => transfer.ImportAsync(
            new ConnectionTemplate
            {
                Id = test.Connection.Id,
                Name = "Sales",
                Type = "Fake",
                Settings = new Dictionary<string, string> { ["ClientId"] = "another" },
            },
            Stop));

        Assert.True(result.Succeeded);
        var stored = (await test.Do<IConnectionStore, SalesConnection?>(store => store.FindAsync(test.Connection.Id, Stop)))!;
        Assert.Equal(
            ("another", null, false),
            (stored.Settings["ClientId"], stored.ProtectedSettings.Values.SingleOrDefault(), stored.IntegratorEnabled));
        Assert.Equal(GrantState.Dead, (await test.GrantAsync(test.Mailbox.Id))?.State);
    }

    [Fact]
    public async Task Import_MailboxOfAnUnknownAgent_IsLeftOutAndSaidSo()
    {
        await using var test = await StartAsync();

        var result = await test.Do<ConnectionTransfer, Result>(transfer => transfer.ImportAsync(
            new ConnectionTemplate
            {
                Name = "Sales",
                Type = "Fake",
                Mailboxes = [new MailboxTemplate("new@example.com", "nobody", true, TicketUse.Opportunity)],
            },
            Stop));

        Assert.Equal(MailboxErrors.UnknownAgent.At(nameof(Mailbox.AgentId), "new@example.com", "nobody"), Assert.Single(result.Errors));
        Assert.Single(await test.Do<IMailboxStore, IReadOnlyList<Mailbox>>(store => store.ListAsync(Stop)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("../../../../etc/passwd-------")]
    public async Task Import_IdThatIsNone_IsRefused(string id)
    {
        await using var test = await StartAsync();

        var result = await test.Do<ConnectionTransfer, Result>(
            transfer => transfer.ImportAsync(new ConnectionTemplate { Id = id, Name = "Other", Type = "Fake" }, Stop));

        Assert.Equal(ConnectionErrors.BadId.At("Id", id), Assert.Single(result.Errors));
    }
}
