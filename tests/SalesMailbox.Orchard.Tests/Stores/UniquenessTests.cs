using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.StoreContract;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Tests.Stores;

/// <summary>
/// The database guarantees uniqueness: two independent sessions that bypass all stores and rules can't both write a unique value.
/// </summary>
public abstract class UniquenessTests(ITestSite site)
{
    [Fact]
    public Task Message_SameMailboxAndProviderIdAtOnce_OneIsRefused() => AssertOneIsRefusedAsync(session => session.SaveAsync(
        new MessageDocument { Value = new MailMessage { MailboxId = "m", ProviderId = "1" } }, false, SalesMailboxCollection.Name));

    [Fact]
    public Task LedgerLine_SameMailboxAndProviderIdAtOnce_OneIsRefused() => AssertOneIsRefusedAsync(session => session.SaveAsync(
        new ImportItemDocument { Value = new ImportItem { MailboxId = "m", ProviderId = "1" } }, false, SalesMailboxCollection.Name));

    [Fact]
    public Task Mailbox_SameAddressAtOnce_OneIsRefused() => AssertOneIsRefusedAsync(session =>
        session.SaveAsync(
            Content(ContentTypes.SalesMailbox, item => item.Alter<SalesMailboxPart>(part => part.NormalizedAddress = "ana@example.com"))));

    [Fact]
    public Task Ticket_SameNumberAtOnce_OneIsRefused() => AssertOneIsRefusedAsync(session =>
        session.SaveAsync(Content(ContentTypes.Project, item => item.Alter<SalesMailboxTicketPart>(part => part.Number = 7))));

    [Fact]
    public Task Action_SameNameInAnotherCaseAtOnce_OneIsRefused()
    {
        var number = 0;
        return AssertOneIsRefusedAsync(session =>
        {
            var name = Interlocked.Increment(ref number) == 1 ? "Reply" : "REPLY";
            return session.SaveAsync(Content(ContentTypes.Action, item => item.Alter<SalesMailboxActionPart>(part => part.Name = name)));
        });
    }

    private static ContentItem Content(string type, Action<ContentItem> fill)
    {
        var item = new ContentItem
        {
            ContentType = type,
            ContentItemId = Ids.New(),
            ContentItemVersionId = Ids.New(),
            Published = true,
            Latest = true,
        };
        fill(item);
        return item;
    }

    private async Task AssertOneIsRefusedAsync(Func<ISession, Task> save)
    {
        await using var harness = await site.CreateAsync();
        using var ready = new Barrier(2);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => WriteAsync(harness, save, ready))));
        Assert.Single(outcomes, exception => exception is null);
        Assert.True(DatabaseErrors.IsDuplicate(outcomes.OfType<Exception>().Single()));
    }

    private static async Task<Exception?> WriteAsync(IStoreHarness harness, Func<ISession, Task> save, Barrier ready)
    {
        await using var scope = harness.Open();
        var session = scope.Services.GetRequiredService<ISession>();
        await save(session);
        ready.SignalAndWait();
        return await Record.ExceptionAsync(() => session.SaveChangesAsync());
    }
}
