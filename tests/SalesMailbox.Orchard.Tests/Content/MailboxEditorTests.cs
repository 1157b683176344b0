using SalesMailbox.Core.Connections;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>Sales mailboxes in Orchard's content editor, over HTTP.</summary>
public abstract class MailboxEditorTests(ITestSite site)
{
    [Fact]
    public async Task Mailbox_AddressOfAnother_IsSaidAtTheField()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var mailbox = await edited.ConnectAsync("ana@acme.example");

        var page = await edited.NewAsync("SalesMailbox", new()
        {
            ["SalesMailboxPart.ConnectionId"] = mailbox.ConnectionId,
            ["SalesMailboxPart.Address"] = "ANA@acme.example",
            ["SalesMailboxPart.AgentId"] = (await edited.AdministratorAsync()).Id,
        });

        Assert.NotEmpty(page.ErrorAt("SalesMailboxPart.Address"));
        Assert.Single(await edited.DoAsync<IMailboxStore, IReadOnlyList<Mailbox>>(store => store.ListAsync()));
    }

    [Fact]
    public async Task Mailbox_GivenToAnotherAgent_LosesItsGrant()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var mailbox = await edited.ConnectAsync("ana@acme.example");
        var agent = await edited.AdministratorAsync();

        await edited.EditAsync(mailbox.Id, new() { ["SalesMailboxPart.AgentId"] = agent.Id });

        Assert.Equal(agent.Id, (await edited.DoAsync<IMailboxStore, Mailbox?>(store => store.FindAsync(mailbox.Id)))?.AgentId);
        Assert.Null(await edited.DoAsync<IGrantStore, Grant?>(store => store.FindAsync(mailbox.Id)));
        Assert.Equal(["revoke token"], site.Site.World.Service.Calls);
    }

    [Fact]
    public async Task Mailbox_RemovedInTheList_GoesWithItsGrant()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var mailbox = await edited.ConnectAsync("ana@acme.example");

        await edited.RemoveAsync(mailbox.Id);

        Assert.Null(await edited.DoAsync<IMailboxStore, Mailbox?>(store => store.FindAsync(mailbox.Id)));
        Assert.Null(await edited.DoAsync<IGrantStore, Grant?>(store => store.FindAsync(mailbox.Id)));
        Assert.Equal(["revoke token"], site.Site.World.Service.Calls);
    }

    [Fact]
    public async Task Mailbox_NewAndShared_IsNobodysAndStaysShared()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var other = await edited.ConnectAsync("ana@acme.example");
        var agent = await edited.AdministratorAsync();

        await edited.NewAsync("SalesMailbox", new()
        {
            ["SalesMailboxPart.ConnectionId"] = other.ConnectionId,
            ["SalesMailboxPart.Address"] = "support@acme.example",
            ["SalesMailboxPart.IsShared"] = "true",
            ["SalesMailboxPart.SharedWith"] = agent.Id,
        });

        var shared = await FindAsync(edited);
        Assert.Equal((true, "", false), (shared.IsShared, shared.AgentId, shared.MatchingEnabled));
        Assert.Equal([agent.Id], shared.SharedWith);

        var page = await edited.OpenAsync(shared.Id);
        Assert.Null(page.QuerySelector("select[name='SalesMailboxPart.AgentId']"));
        await edited.PublishAsync(page, new() { ["SalesMailboxPart.SharedWith"] = null, ["SalesMailboxPart.IsShared"] = "false" });

        shared = await FindAsync(edited);
        Assert.Equal((true, 0), (shared.IsShared, shared.SharedWith.Count));
    }

    private static async Task<Mailbox> FindAsync(EditedSite edited) =>
        Assert.IsType<Mailbox>(await edited.DoAsync<IMailboxStore, Mailbox?>(store => store.FindByAddressAsync("support@acme.example")));
}
