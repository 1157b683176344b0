using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Migrations;
using SalesMailbox.Orchard.Tests.Hosting;
using YesSql;
using YesSql.Sql;

namespace SalesMailbox.Orchard.Tests.Stores;

/// <summary>
/// The tables of references are filled from existing data when a site is upgraded, because the sweep removes files without a reference.
/// </summary>
public abstract class RawReferenceUpgradeTests(ITestSite site)
{
    private const string Collection = SalesMailboxCollection.Name;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateAsync_SiteWithData_KnowsItsReferences()
    {
        await using var harness = await site.CreateAsync();
        await using (var scope = harness.Open())
        {
            await scope.Services.GetRequiredService<IMessageStore>().AddAsync(
                new MailMessage { MailboxId = "m", ProviderId = "1", RawHash = Hash('a') }, Stop);
            await scope.Services.GetRequiredService<IImportLedger>().AddAsync(
            [
                new ImportItem { MailboxId = "m", ProviderId = "2", RawHash = Hash('b') },
                new ImportItem { MailboxId = "m", ProviderId = "3", RawHash = Hash('c'), State = ImportItemState.Stored },
            ], Stop);
            await scope.Services.GetRequiredService<IOutboxStore>().AddAsync(
                new OutgoingMail { RawHash = Hash('d'), Attachments = [new OutgoingAttachment("a.pdf", "application/pdf", 1, Hash('e'))] },
                Stop);
            await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(Stop);
        }

        await using (var scope = harness.Open())
        {
            await UpgradeAsync(scope.Services.GetRequiredService<IStore>());
        }

        await using var view = harness.Open();
        var found = await view.Services.GetRequiredService<IRawReferenceStore>().FindAsync([.. "abcdef".Select(Hash)], Stop);
        Assert.Equal(["a", "b", "d", "e"], found.Select(hash => hash[..1]).Order(StringComparer.Ordinal));
    }

    private static async Task UpgradeAsync(IStore store)
    {
        await using var connection = store.Configuration.ConnectionFactory.CreateConnection();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var builder = new SchemaBuilder(store.Configuration, transaction);
        await builder.DropMapIndexTableAsync<MessageRawIndex>(Collection);
        await builder.DropMapIndexTableAsync<ImportItemRawIndex>(Collection);
        await builder.DropMapIndexTableAsync<OutgoingMailRawIndex>(Collection);
        await new RawReferenceMigrations(store) { SchemaBuilder = builder }.CreateAsync();
        await transaction.CommitAsync();
    }

    private static string Hash(char letter) => new(letter, 64);
}
