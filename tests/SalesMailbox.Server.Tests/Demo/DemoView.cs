using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Demo.Running;
using SalesMailbox.EntityFrameworkCore;

namespace SalesMailbox.Server.Tests.Demo;

/// <summary>Reads the contents of a running demo.</summary>
internal static class DemoView
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<T> ReadAsync<TService, T>(this DemoRun demo, Func<TService, Task<T>> read)
        where TService : notnull
    {
        await using var scope = demo.App.OpenScope();
        return await read(scope.Services.GetRequiredService<TService>());
    }

    public static Task<IReadOnlyList<SalesConnection>> ConnectionsAsync(this DemoRun demo) =>
        demo.ReadAsync<IConnectionStore, IReadOnlyList<SalesConnection>>(store => store.ListAsync(Stop));

    public static Task<IReadOnlyList<Mailbox>> MailboxesAsync(this DemoRun demo) =>
        demo.ReadAsync<IMailboxStore, IReadOnlyList<Mailbox>>(store => store.ListAsync(Stop));

    public static Task<Page<Client>> ClientsAsync(this DemoRun demo) =>
        demo.ReadAsync<IClientStore, Page<Client>>(store => store.ListAsync(null, new PageRequest(null, 500), Stop));

    public static Task<Page<Ticket>> TicketsAsync(this DemoRun demo) =>
        demo.ReadAsync<ITicketStore, Page<Ticket>>(store => store.ListAsync(new TicketQuery(), new PageRequest(null, 500), Stop));

    public static Task<List<MailMessage>> MessagesAsync(this DemoRun demo) =>
        demo.ReadAsync<SalesMailboxDbContext, List<MailMessage>>(context => Task.FromResult(context.Set<MailMessage>().ToList()));

    public static async Task<IReadOnlyDictionary<string, MatchDecision>> DecisionsAsync(this DemoRun demo)
    {
        var ids = (await demo.MessagesAsync()).ConvertAll(message => message.Id);
        return await demo.ReadAsync<IDecisionStore, IReadOnlyDictionary<string, MatchDecision>>(store => store.FindManyAsync(ids, Stop));
    }

    public static async Task<ImportItemCounts[]> LedgerAsync(this DemoRun demo)
    {
        var ids = (await demo.MailboxesAsync()).Select(mailbox => mailbox.Id).ToList();
        return [.. (await demo.ReadAsync<IImportLedger, IReadOnlyDictionary<string, ImportItemCounts>>(
            ledger => ledger.CountAsync(ids, Stop))).Values];
    }

    /// <summary>Returns everything that must be the same after a restart.</summary>
    public static async Task<string> CountsAsync(this DemoRun demo)
    {
        var ledger = await demo.LedgerAsync();
        var sandbox = string.Join(", ", demo.Sandbox.State.Accounts()
            .OrderBy(account => account.Address)
            .Select(account => $"{account.Address} {account.Messages}/{account.Unread}"));
        return $"clients {(await demo.ClientsAsync()).Items.Count}, tickets {(await demo.TicketsAsync()).Items.Count}, messages "
            + $"{(await demo.MessagesAsync()).Count}, "
            + $"connections {(await demo.ConnectionsAsync()).Count}, stored {ledger.Sum(counts => counts.Stored)}, pending "
            + $"{ledger.Sum(counts => counts.Pending)}, sandbox: {sandbox}";
    }
}
