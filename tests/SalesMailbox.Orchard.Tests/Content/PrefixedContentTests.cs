using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Environment.Shell;
using SalesMailbox.Core.Clients;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Migrations;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Tests.Hosting;
using YesSql;
using YesSql.Sql;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>Content that version 1 stored under names without a prefix, which are often names of a site's own types.</summary>
public abstract class PrefixedContentTests(ITestSite site)
{
    [Fact]
    public async Task Move_ItemsOfVersionOne_AreFoundWithTheFieldsTheirOwnerAdded()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await InTenantAsync(async (definitions, session) =>
        {
            await DefineVersionOneAsync(definitions, withFields: true);
            await session.SaveAsync(Item("old-client", new JsonObject
            {
                ["ClientPart"] = Part("Old Oak"),
                ["Client"] = new JsonObject { ["Rating"] = new JsonObject { ["Text"] = "A" } },
            }));
        });

        await MoveAsync();

        var client = await edited.DoAsync<IClientStore, Client?>(store => store.FindAsync("old-client"));
        Assert.Equal(("Old Oak", 7L), (client?.Name, client?.Version));
        await InTenantAsync(async (definitions, session) =>
        {
            Assert.Null(await definitions.GetTypeDefinitionAsync("Client"));
            Assert.Null(await definitions.GetPartDefinitionAsync("ClientPart"));
            var type = await definitions.GetTypeDefinitionAsync(ContentTypes.Client);
            var added = Assert.Single(type.Parts, part => part.PartDefinition.Name == ContentTypes.Client);
            Assert.Equal("Rating", Assert.Single(added.PartDefinition.Fields).Name);
            var item = await session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId == "old-client")
                .FirstOrDefaultAsync();
            Assert.Equal("A", (string?)((JsonObject)item.Content)[ContentTypes.Client]!["Rating"]!["Text"]);
            await definitions.AlterTypeDefinitionAsync(ContentTypes.Client, builder => builder.RemovePart(ContentTypes.Client));
            await definitions.DeletePartDefinitionAsync(ContentTypes.Client);
        });
    }

    [Fact]
    public async Task Move_TypeThatTheSiteHadBefore_KeepsItsItemsAndIsNotChanged()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await InTenantAsync(async (definitions, session) =>
        {
            await definitions.AlterTypeDefinitionAsync(
                "Client", type => type.WithPart("TitlePart").WithPart("ClientPart").Creatable().Listable().Draftable().Versionable());
            await session.SaveAsync(Item("law-firm", new JsonObject { ["TitlePart"] = new JsonObject { ["Title"] = "Law firm" } }));
            await session.SaveAsync(Item("ours", new JsonObject { ["ClientPart"] = Part("Ours") }));
        });

        await MoveAsync();

        Assert.NotNull(await edited.DoAsync<IClientStore, Client?>(store => store.FindAsync("ours")));
        Assert.Null(await edited.DoAsync<IClientStore, Client?>(store => store.FindAsync("law-firm")));
        await InTenantAsync(async (definitions, session) =>
        {
            var type = await definitions.GetTypeDefinitionAsync("Client");
            Assert.Equal("TitlePart", Assert.Single(type.Parts).Name);
            Assert.True(type.GetSettings<ContentTypeSettings>().Draftable);
            Assert.DoesNotContain((await definitions.GetTypeDefinitionAsync(ContentTypes.Client)).Parts, part => part.Name == "TitlePart");
            Assert.Equal("law-firm", Assert.Single(
                await session.Query<ContentItem, ContentItemIndex>(index => index.ContentType == "Client").ListAsync()).ContentItemId);
            await definitions.DeleteTypeDefinitionAsync("Client");
        });
    }

    [Fact]
    public async Task Rows_OfAnUnprefixedTable_AreCopiedAndTheTableIsDropped()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await InTenantAsync(async (_, session) =>
        {
            var builder = new SchemaBuilder(session.Store.Configuration, await session.BeginTransactionAsync());
            await builder.CreateTableAsync("OldDomainIndex", table => table
                .Column<long>("DocumentId")
                .Column<string>(nameof(SalesMailboxClientDomainIndex.ClientId))
                .Column<string>(nameof(SalesMailboxClientDomainIndex.Domain)));
            var row = (await session.QueryIndex<ContentItemIndex>(index => index.ContentItemId == edited.Client.Id)
                .FirstOrDefaultAsync()).DocumentId;
            await using (var insert = builder.Connection.CreateCommand())
            {
                insert.Transaction = builder.Transaction;
                var dialect = builder.Dialect;
                insert.CommandText = $"INSERT INTO {dialect.QuoteForTableName(builder.TablePrefix + "OldDomainIndex", null)} "
                    + $"({dialect.QuoteForColumnName("DocumentId")}, {dialect.QuoteForColumnName("ClientId")}, "
                    + $"{dialect.QuoteForColumnName("Domain")}) "
                    + $"VALUES ({row}, '{edited.Client.Id}', 'moved.example')";
                await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }

            await builder.MoveRowsAsync<SalesMailboxClientDomainIndex>("OldDomainIndex");
        });

        Assert.Equal(
            edited.Client.Id, (await edited.DoAsync<IClientStore, Client?>(store => store.FindByDomainAsync("moved.example")))?.Id);
        await InTenantAsync(async (_, session) =>
        {
            // The name is free again.
            var builder = new SchemaBuilder(session.Store.Configuration, await session.BeginTransactionAsync());
            await builder.CreateTableAsync("OldDomainIndex", table => table.Column<long>("DocumentId"));
            await builder.DropTableAsync("OldDomainIndex");
        });
    }

    private Task<bool> MoveAsync() => InTenantAsync(async (definitions, session) =>
    {
        var content = new PrefixedContent(definitions, session);
        await content.MoveAsync(("Client", "ClientPart"), ContentTypes.Client, nameof(SalesMailboxClientPart));
        await content.RemovePartAsync("ClientPart");
    });

    private static async Task DefineVersionOneAsync(IContentDefinitionManager definitions, bool withFields)
    {
        await definitions.AlterPartDefinitionAsync("ClientPart", part => part.Attachable(false));
        await definitions.AlterTypeDefinitionAsync(
            "Client", type => type.WithDisplayName("Client").WithPart("ClientPart").Creatable().Listable().Securable());
        if (withFields)
        {
            await definitions.AlterPartDefinitionAsync(
                "Client", part => part.WithField("Rating", field => field.OfType("TextField").WithDisplayName("Rating")));
            await definitions.AlterTypeDefinitionAsync("Client", type => type.WithPart("Client"));
        }
    }

    private static JsonObject Part(string name) => new() { ["Name"] = name, ["Domains"] = new JsonArray(), ["EntityVersion"] = 7 };

    private static ContentItem Item(string id, JsonObject content)
    {
        var item = new ContentItem
        {
            ContentItemId = id,
            ContentItemVersionId = id + "-1",
            ContentType = "Client",
            Published = true,
            Latest = true,
        };
        foreach (var (name, value) in content.ToList())
        {
            ((JsonObject)item.Content)[name] = value!.DeepClone();
        }

        return item;
    }

    private Task<bool> InTenantAsync(Func<IContentDefinitionManager, ISession, Task> work) =>
        site.Site.InTenantAsync(ShellSettings.DefaultShellName, async services =>
        {
            await work(services.GetRequiredService<IContentDefinitionManager>(), services.GetRequiredService<ISession>());
            return true;
        });
}
