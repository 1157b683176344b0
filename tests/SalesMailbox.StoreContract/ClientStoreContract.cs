using System.Globalization;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IClientStore"/> must pass.</summary>
public abstract class ClientStoreContract : StoreContract<IClientStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var client = Filled.With(new Client(), row => row.Domains = ["z.example", "a.example"]);
        var contact = Filled.With(new Contact());
        var note = Filled.With(new CrmNote());
        await WriteAsync(async store =>
        {
            await store.AddAsync(client);
            await store.AddContactAsync(contact);
            await store.AddNoteAsync(note);
        });
        Assert.Equivalent(client, await ReadAsync(store => store.FindAsync(client.Id)), strict: true);
        Assert.Equivalent(contact, await ReadAsync(store => store.FindContactByEmailAsync(contact.NormalizedEmail)), strict: true);
        Assert.Equivalent(note, await ReadAsync(store => store.FindNoteAsync(note.Id)), strict: true);
    }

    [Fact]
    public async Task FindByDomainAsync_OwnedAndUnowned_ReturnsTheOwnerElseMostContacts()
    {
        var owner = new Client { Name = "Owner", Domains = ["owned.example"] };
        var many = new Client { Name = "Many" };
        await WriteAsync(async store =>
        {
            await store.AddAsync(owner);
            await store.AddAsync(many);
            await store.AddContactAsync(new Contact { ClientId = many.Id, Domain = "owned.example" });
            await store.AddContactAsync(new Contact { ClientId = many.Id, Domain = "free.example" });
            await store.AddContactAsync(new Contact { ClientId = many.Id, Domain = "free.example" });
            await store.AddContactAsync(new Contact { ClientId = owner.Id, Domain = "free.example" });
        });
        Assert.Equal("Owner", (await ReadAsync(store => store.FindByDomainAsync("owned.example")))!.Name);
        Assert.Equal("Many", (await ReadAsync(store => store.FindByDomainAsync("free.example")))!.Name);
        Assert.Null(await ReadAsync(store => store.FindByDomainAsync("unknown.example")));
    }

    [Fact]
    public async Task RemoveAsync_ClientAndContact_AreGoneAndWhatWasTheirsIsFree()
    {
        var client = new Client { Name = "Short", Domains = ["short.example"] };
        var contact = new Contact
        {
            ClientId = client.Id,
            Email = "a@short.example",
            NormalizedEmail = "a@short.example",
            Domain = "short.example",
        };
        await WriteAsync(async store =>
        {
            await store.AddAsync(client);
            await store.AddContactAsync(contact);
        });

        await WriteAsync(async store =>
        {
            await store.RemoveContactAsync((await store.FindContactAsync(contact.Id))!);
            await store.RemoveAsync((await store.FindAsync(client.Id))!);
        });

        Assert.Null(await ReadAsync(store => store.FindAsync(client.Id)));
        Assert.Null(await ReadAsync(store => store.FindContactAsync(contact.Id)));
        Assert.Null(await ReadAsync(store => store.FindByDomainAsync("short.example")));
        await WriteAsync(async store =>
        {
            await store.AddAsync(new Client { Name = "Again", Domains = ["short.example"] });
            await store.AddContactAsync(
                new Contact { ClientId = client.Id, Email = "a@short.example", NormalizedEmail = "a@short.example" });
        });
        Assert.Equal("Again", (await ReadAsync(store => store.FindByDomainAsync("short.example")))!.Name);
    }

    [Fact]
    public async Task AddAsync_DomainOfAnother_ThrowsDuplicate()
    {
        await WriteAsync(store => store.AddAsync(new Client { Domains = ["x.example"] }));
        await Assert.ThrowsAsync<DuplicateException>(() => WriteAsync(store => store.AddAsync(new Client { Domains = ["x.example"] })));
    }

    [Fact]
    public async Task AddContactAsync_SameAddressTwice_ThrowsDuplicateButNoneMayRepeat()
    {
        await WriteAsync(store => store.AddContactAsync(new Contact { NormalizedEmail = "a@x.example" }));
        await WriteAsync(store => store.AddContactAsync(new Contact()));
        await WriteAsync(store => store.AddContactAsync(new Contact()));
        await Assert.ThrowsAsync<DuplicateException>(
            () => WriteAsync(store => store.AddContactAsync(new Contact { NormalizedEmail = "a@x.example" })));
    }

    [Fact]
    public async Task FindContactsByNamesAsync_NamesInOtherLetters_AreFoundAndFollowAChange()
    {
        var contact = new Contact { Name = "Zoë  Grün", NormalizedEmail = "z@x.example" };
        await WriteAsync(async store =>
        {
            await store.AddContactAsync(contact);
            await store.AddContactAsync(new Contact { Name = "Somebody Else" });
            await store.AddContactAsync(new Contact());
        });
        Assert.Equal(contact.Id, Assert.Single(
            await ReadAsync(store => store.FindContactsByNamesAsync([ContactName.Key("ZOË grün"), ContactName.Key("nobody")], 10))).Id);

        await WriteAsync(async store =>
        {
            var row = (await store.FindContactAsync(contact.Id))!;
            row.Name = "Zoë Blau";
            await store.UpdateContactAsync(row);
        });
        Assert.Empty(await ReadAsync(store => store.FindContactsByNamesAsync([ContactName.Key("zoë grün")], 10)));
        Assert.Equal(
            contact.Id, Assert.Single(await ReadAsync(store => store.FindContactsByNamesAsync([ContactName.Key("zoë blau")], 10))).Id);
    }

    [Fact]
    public async Task UpdateAsync_DomainsChanged_KeepsTheNewOnesInOrder()
    {
        var client = new Client { Domains = ["a.example", "b.example"] };
        await WriteAsync(store => store.AddAsync(client));
        await WriteAsync(async store =>
        {
            var row = (await store.FindAsync(client.Id))!;
            row.Domains = ["c.example", "b.example"];
            await store.UpdateAsync(row);
        });
        Assert.Equal(["c.example", "b.example"], (await ReadAsync(store => store.FindAsync(client.Id)))!.Domains);
        Assert.Null(await ReadAsync(store => store.FindByDomainAsync("a.example")));
    }

    [Fact]
    public async Task ListAsync_TextOfAContact_FindsItsClientByNameInPages()
    {
        await WriteAsync(async store =>
        {
            foreach (var name in new[] { "Cedar", "Acorn", "Birch" })
            {
                var client = new Client { Name = name };
                await store.AddAsync(client);
                await store.AddContactAsync(new Contact { ClientId = client.Id, Name = $"Zoë {name}" });
            }
        });
        var all = await Pages.AllAsync(page => ReadAsync(store => store.ListAsync("ZOË", page)), 2);
        Assert.Equal(["Acorn", "Birch", "Cedar"], all.Select(client => client.Name));
        Assert.Equal("Birch", Assert.Single((await ReadAsync(store => store.ListAsync("zoë birch", new PageRequest()))).Items).Name);
    }

    [Fact]
    public async Task ListAsync_AccentsAndCases_StandWherePeopleLookInPages()
    {
        await WriteAsync(async store =>
        {
            foreach (var name in (string[])[
                "zebra", "Ähre", "Østlund", "Yak", "Ahorn", "ahorne", "Zürich", "Oslo", "Ötzi", "Łódź", "Lodge", "Ångström",
            ])
            {
                await store.AddAsync(new Client { Name = name });
            }
        });

        var all = await Pages.AllAsync(page => ReadAsync(store => store.ListAsync(null, page)), 2);

        Assert.Equal(
            ["Ahorn", "ahorne", "Ähre", "Ångström", "Lodge", "Łódź", "Oslo", "Østlund", "Ötzi", "Yak", "zebra", "Zürich"],
            all.Select(client => client.Name));
    }

    [Fact]
    public async Task UpdateAsync_Renamed_StandsAtItsNewPlace()
    {
        var client = new Client { Name = "Ahorn" };
        await WriteAsync(async store =>
        {
            await store.AddAsync(client);
            await store.AddAsync(new Client { Name = "Birch" });
        });
        await WriteAsync(async store =>
        {
            var row = (await store.FindAsync(client.Id))!;
            row.Name = "Zürich";
            await store.UpdateAsync(row);
        });

        Assert.Equal(
            ["Birch", "Zürich"], (await ReadAsync(store => store.ListAsync(null, new PageRequest()))).Items.Select(row => row.Name));
    }

    [Theory]
    [InlineData("de-DE", "Ahorn,Ärger,Zoo")]
    [InlineData("sv-SE", "Ahorn,Zoo,Ärger")]
    public async Task ListContactsAsync_ByTheReadersCulture_SortsItsLetters(string culture, string expected)
    {
        var client = new Client { Name = "Acorn" };
        await WriteAsync(async store =>
        {
            await store.AddAsync(client);
            foreach (var name in (string[])["Zoo", "Ärger", "Ahorn"])
            {
                await store.AddContactAsync(new Contact { ClientId = client.Id, Name = name });
            }
        });

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture); // only for this test's async flow
        var contacts = await ReadAsync(store => store.ListContactsAsync(client.Id));

        Assert.Equal(expected, string.Join(',', contacts.Select(contact => contact.Name)));
    }
}
