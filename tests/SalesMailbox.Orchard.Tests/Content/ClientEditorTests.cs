using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>Clients and contacts in Orchard's content editor, over HTTP.</summary>
public abstract class ClientEditorTests(ITestSite site)
{
    [Fact]
    public async Task Client_New_IsStoredByTheRules()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var page = await edited.NewAsync("SalesMailboxClient", new()
        {
            ["SalesMailboxClientPart.Name"] = " Northwind ",
            ["SalesMailboxClientPart.Domains"] = "@NORTHWIND.example\r\nnorthwind.test",
            ["SalesMailboxClientPart.Phone"] = "12",
        });

        var client = await edited.DoAsync<IClientStore, Client?>(store => store.FindByDomainAsync("northwind.example"));
        Assert.Equal(("Northwind", "12"), (client?.Name, client?.Phone));
        Assert.Equal(["northwind.example", "northwind.test"], client!.Domains);
        Assert.True(client.CreatedAt > DateTimeOffset.UtcNow.AddHours(-1));
        Assert.Contains($"/Clients/Details/{client.Id}", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_DomainOfAnother_IsSaidAtTheFieldAndNothingIsStored()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var page = await edited.NewAsync(
            "SalesMailboxClient",
            new() { ["SalesMailboxClientPart.Name"] = "Other", ["SalesMailboxClientPart.Domains"] = "brightwell.example" });

        Assert.Contains("Brightwell", page.ErrorAt("SalesMailboxClientPart.Domains"), StringComparison.Ordinal);
        Assert.Single((await edited.DoAsync<IClientStore, Page<Client>>(store => store.ListAsync(null, new PageRequest()))).Items);
    }

    [Fact]
    public async Task Client_Changed_KeepsItsIdAndCountsItsVersionUp()
    {
        await using var edited = await EditedSite.StartAsync(site);

        await edited.EditAsync(edited.Client.Id, new() { ["SalesMailboxClientPart.Name"] = "Brightwell Ltd" });

        var client = await edited.DoAsync<IClientStore, Client?>(store => store.FindAsync(edited.Client.Id));
        Assert.Equal(("Brightwell Ltd", edited.Client.Version + 1), (client?.Name, client?.Version));
        Assert.Equal(["brightwell.example"], client!.Domains);
    }

    [Fact]
    public async Task Client_ChangedByAnotherMeanwhile_IsNotOverwritten()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var page = await edited.OpenAsync(edited.Client.Id);
        await edited.DoAsync<ClientManager, Result<Client>>(
            manager => manager.UpdateAsync(edited.Client.Id, new ClientForm("Theirs", Version: edited.Client.Version)));

        var answer = await edited.PublishAsync(page, new() { ["SalesMailboxClientPart.Name"] = "Mine" });

        Assert.Contains("Someone else changed this", answer.Text(), StringComparison.Ordinal);
        Assert.Equal("Theirs", (await edited.DoAsync<IClientStore, Client?>(store => store.FindAsync(edited.Client.Id)))?.Name);
    }

    [Fact]
    public async Task Contact_NewAddress_IsCarriedToHisTickets()
    {
        await using var edited = await EditedSite.StartAsync(site);

        await edited.EditAsync(edited.Contact.Id, new() { ["SalesMailboxContactPart.Email"] = "Clara@New.example" });

        var candidates = await edited.DoAsync<ITicketStore, IReadOnlyList<TicketCandidate>>(
            store => store.FindOpenByAddressAsync(TicketUse.Opportunity, ["clara@new.example"], 5));
        Assert.Equal(edited.Ticket.Id, Assert.Single(candidates).TicketId);
        Assert.Equal(
            "new.example",
            (await edited.DoAsync<IClientStore, Contact?>(store => store.FindContactByEmailAsync("clara@new.example")))?.Domain);
    }

    [Fact]
    public async Task Contact_AddressOfAnother_IsSaidAtTheField()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var page = await edited.NewAsync("SalesMailboxContact", new()
        {
            ["SalesMailboxContactPart.Name"] = "C",
            ["SalesMailboxContactPart.ClientId"] = edited.Client.Id,
            ["SalesMailboxContactPart.Email"] = "CLARA@brightwell.example",
        });

        Assert.Contains("Clara", page.ErrorAt("SalesMailboxContactPart.Email"), StringComparison.Ordinal);
        Assert.Single(await edited.DoAsync<IClientStore, IReadOnlyList<Contact>>(store => store.ListContactsAsync(edited.Client.Id)));
    }

    [Fact]
    public async Task Contact_WithoutAClient_IsToldToChooseOne()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var page = await edited.NewAsync("SalesMailboxContact", new() { ["SalesMailboxContactPart.Name"] = "Dan" });

        Assert.Contains("Choose the client", page.ErrorAt("SalesMailboxContactPart.ClientId"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_SameAddressByTwoAtOnce_OneIsStoredAndTheOtherIsTold()
    {
        await using var edited = await EditedSite.StartAsync(site);
        Dictionary<string, string?> fields = new()
        {
            ["SalesMailboxContactPart.Name"] = "Dan",
            ["SalesMailboxContactPart.ClientId"] = edited.Client.Id,
            ["SalesMailboxContactPart.Email"] = "dan@brightwell.example",
        };
        var forms = new[]
        {
            await edited.Browser.GetAsync("/Admin/Contents/ContentTypes/SalesMailboxContact/Create"),
            await edited.Browser.GetAsync("/Admin/Contents/ContentTypes/SalesMailboxContact/Create"),
        };

        var answers = await Task.WhenAll(forms.Select(form => edited.PublishAsync(form, fields)));

        Assert.Equal(
            2, (await edited.DoAsync<IClientStore, IReadOnlyList<Contact>>(store => store.ListContactsAsync(edited.Client.Id))).Count);
        Assert.Single(answers, answer => answer.ErrorAt("SalesMailboxContactPart.Email").Length > 0
            || answer.Text().Contains("meanwhile", StringComparison.Ordinal)
            || answer.Text().Contains("at the same time", StringComparison.Ordinal));
    }
}
