using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.EntityFrameworkCore.Tests.QueryPlans;

/// <summary>The queries that run for each message, each import, or each page, and therefore must not scan a table.</summary>
internal static class HotQueries
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);
    private static readonly PageRequest Next = new($"{Noon.UtcTicks}_01", 50);

    public static IReadOnlyDictionary<string, Func<IServiceProvider, Task>> All { get; } =
        new Dictionary<string, Func<IServiceProvider, Task>>
        {
            ["candidates by address and subject"] = Of<ITicketStore>(
                store => store.FindOpenByAddressAndSubjectAsync(TicketUse.Opportunity, ["a@b.example"], ["OFFER"], 11, ["opportunity"])),
            ["candidates by several addresses"] = Of<ITicketStore>(store => store.FindOpenByAddressAndSubjectAsync(
                TicketUse.Opportunity, ["a@b.example", "c@b.example"], ["RE: OFFER", "OFFER"], 11)),
            ["candidates by address"] = Of<ITicketStore>(store => store.FindOpenByAddressAsync(TicketUse.Project, ["a@b.example"], 11)),
            ["candidates by domain"] = Of<ITicketStore>(
                store => store.FindOpenByDomainAsync(TicketUse.Project, "b.example", "a@b.example", 11)),
            ["contacts by name"] = Of<IClientStore>(store => store.FindContactsByNamesAsync(["ANNA", "BEN"], 500)),
            ["tickets by id"] = Of<ITicketStore>(store => store.FindManyAsync(["1", "2"])),
            ["tickets of a contact"] = Of<ITicketStore>(store => store.ListByContactAsync("1")),
            ["ticket list"] = Of<ITicketStore>(store => store.ListAsync(new TicketQuery(), new PageRequest())),
            ["ticket list, open opportunities, next page"] = Of<ITicketStore>(
                store => store.ListAsync(new TicketQuery(Use: TicketUse.Opportunity, IsOpen: true), Next)),
            ["tickets of a client"] = Of<ITicketStore>(store => store.ListAsync(new TicketQuery(ClientId: "1"), Next)),
            ["timeline"] = Of<ITicketStore>(store => store.ListEntriesAsync("1", new PageRequest())),
            ["timeline, next page"] = Of<ITicketStore>(store => store.ListEntriesAsync("1", Next)),
            ["timeline entry of a mail"] = Of<ITicketStore>(store => store.FindEntryAsync("1", "2")),

            ["ticket list, a number"] = Of<ITicketStore>(store => store.ListAsync(new TicketQuery(Text: "#7"), new PageRequest())),
            ["ticket list, new email"] = Of<ITicketStore>(store => store.ListAsync(new TicketQuery(Ids: ["1", "2"]), new PageRequest())),
            ["unread email of a ticket"] = Of<IUnreadEmailStore>(store => store.ListByTicketAsync("1")),
            ["unread email, newest"] = Of<IUnreadEmailStore>(store => store.ListAsync("ana", 10)),
            ["unread email, count"] = Of<IUnreadEmailStore>(store => store.CountAsync("ana", 100)),
            ["unread email, count by ticket"] = Of<IUnreadEmailStore>(store => store.CountByTicketAsync("ana", ["1", "2"])),
            ["unread email, tickets"] = Of<IUnreadEmailStore>(store => store.ListTicketsAsync("ana", 10)),

            ["message by provider id"] = Of<IMessageStore>(store => store.FindByProviderIdAsync("m", "1")),
            ["messages by Message-ID"] = Of<IMessageStore>(store => store.FindByInternetMessageIdsAsync(["a@b", "c@d"], 200)),
            ["messages by fingerprint"] = Of<IMessageStore>(store => store.FindByFingerprintAsync("f")),
            ["repeated fingerprints"] = Of<IMessageStore>(store => store.ListRepeatedFingerprintsAsync("f", 100)),
            ["claim of a message"] = Of<IFilingKeyStore>(store => store.ClaimAsync("f")),
            ["takes part"] = Of<IMessageStore>(store => store.TakesPartAsync("1", "a@b.example")),
            ["inbox"] = Of<IMessageStore>(store => store.ListInboxAsync(new InboxQuery("ana"), new PageRequest())),
            ["inbox, next page"] = Of<IMessageStore>(store => store.ListInboxAsync(new InboxQuery("ana"), Next)),
            ["inbox, unread"] = Of<IMessageStore>(store => store.ListInboxAsync(new InboxQuery("ana", UnreadOnly: true), Next)),
            ["inbox, words"] = Of<IMessageStore>(store => store.ListInboxAsync(new InboxQuery("ana", "offer"), new PageRequest())),
            ["inbox, count"] = Of<IMessageStore>(store => store.CountInboxAsync("ana")),
            ["done"] = Of<IMessageStore>(store => store.ListInboxAsync(new InboxQuery("ana", Done: true), new PageRequest())),
            ["done, next page"] = Of<IMessageStore>(store => store.ListInboxAsync(new InboxQuery("ana", Done: true), Next)),
            ["done, words"] = Of<IMessageStore>(
                store => store.ListInboxAsync(new InboxQuery("ana", "offer", Done: true), new PageRequest())),
            ["done, count"] = Of<IMessageStore>(store => store.CountInboxAsync("ana", done: true)),
            ["deleted"] = Of<IMessageStore>(store => store.ListDeletedAsync(null, new PageRequest())),
            ["deleted, next page"] = Of<IMessageStore>(store => store.ListDeletedAsync(null, Next)),
            ["deleted, words"] = Of<IMessageStore>(store => store.ListDeletedAsync("offer", new PageRequest())),
            ["last moves"] = Of<IMessageMoveStore>(store => store.FindLastAsync(["1", "2"])),
            ["unread count"] = Of<IMessageStore>(store => store.CountUnreadAsync("ana")),
            ["messages of a client"] = Of<IMessageStore>(store => store.ListByClientAsync("1", Next)),
            ["messages a day"] = Of<IDecisionStore>(store => store.CountByDayAsync(["m", "n"], new DateOnly(2026, 3, 1), TimeZoneInfo.Utc)),
            ["messages for a dry run"] = Of<IMessageStore>(async store =>
            {
                await foreach (var _ in store.StreamAsync(["m", "n"], Noon))
                {
                    Assert.Fail("The database is empty.");
                }
            }),

            ["decision"] = Of<IDecisionStore>(store => store.FindAsync("1")),
            ["decisions"] = Of<IDecisionStore>(store => store.FindManyAsync(["1", "2"])),
            ["moves"] = Of<IMessageMoveStore>(store => store.ListAsync("1")),

            ["ledger, due"] = Of<IImportLedger>(ledger => ledger.ListDueAsync("m", Noon, 100)),
            ["ledger, unknown ids"] = Of<IImportLedger>(ledger => ledger.FindUnknownAsync("m", ["1", "2"])),
            ["ledger, lines of ids"] = Of<IImportLedger>(ledger => ledger.FindByProviderIdsAsync("m", ["1", "2"])),
            ["ledger, parked"] = Of<IImportLedger>(ledger => ledger.ListByStateAsync("m", ImportItemState.Parked, new PageRequest("1"))),
            ["ledger, counts"] = Of<IImportLedger>(ledger => ledger.CountAsync(["m", "n"])),
            ["runs"] = Of<IImportRunStore>(store => store.ListAsync("c", new PageRequest("1"))),
            ["runs, running"] = Of<IImportRunStore>(store => store.ListRunningAsync("c")),
            ["runs, latest"] = Of<IImportRunStore>(store => store.LatestAsync(["m", "n"])),
            ["runs, cancel requested"] = Of<IImportRunStore>(store => store.IsCancelRequestedAsync("1")),
            ["runs, old ones"] = Of<IImportRunStore>(store => store.RemoveOlderAsync(Noon)),
            ["import states"] = Of<IImportStateStore>(store => store.ListAsync(["m", "n"])),

            ["client by domain"] = Of<IClientStore>(store => store.FindByDomainAsync("b.example")),
            ["looks at an agent's email"] = Of<IMailLookStore>(store => store.ListAsync("ana", new PageRequest())),
            ["looks, known"] = Of<IMailLookStore>(store => store.IsKnownAsync(
                new MailLook { OwnerId = "ana", ReaderId = "ben", MessageId = "1", Day = new DateOnly(2026, 3, 1) })),
            ["looks, old ones"] = Of<IMailLookStore>(store => store.RemoveOlderAsync(Noon)),
            ["first page of clients"] = Of<IClientStore>(store => store.ListAsync(null, new PageRequest())),
            ["client list"] = Of<IClientStore>(store => store.ListAsync(null, new PageRequest("1"))),
            ["contact by address"] = Of<IClientStore>(store => store.FindContactByEmailAsync("a@b.example")),
            ["contacts of a client"] = Of<IClientStore>(store => store.ListContactsAsync("1")),
            ["notes of a client"] = Of<IClientStore>(store => store.ListNotesAsync("1", Next)),
            ["notices of an agent"] = Of<INoticeStore>(store => store.ListAsync("ana", true, 10)),
            ["notice of a key"] = Of<INoticeStore>(store => store.ReadAsync("ana", "key", Noon)),
            ["notices by key"] = Of<INoticeStore>(store => store.WithdrawAsync("key")),
            ["rules for a sender"] = Of<ISenderRuleStore>(store => store.FindBySendersAsync("ana", ["a@b.example", "b.example"])),
            ["rules of an agent"] = Of<ISenderRuleStore>(store => store.ListAsync("ana")),
            ["blocklist of an agent"] = Of<IBlocklistStore>(store => store.ListAsync("ana")),
            ["mailbox by address"] = Of<IMailboxStore>(store => store.FindByAddressAsync("a@b.example")),
            ["mailboxes of an agent"] = Of<IMailboxStore>(store => store.ListByAgentAsync("ana")),
            ["grants"] = Of<IGrantStore>(store => store.ListAsync(["m", "n"])),
            ["sign-ins that ran out"] = Of<ISignInAttemptStore>(store => store.RemoveExpiredAsync(Noon)),
        };

    /// <summary>
    /// The queries whose results must come from the index in order: sorting would read everything before showing fifty rows.
    /// </summary>
    public static IReadOnlyCollection<string> InOrder { get; } =
    [
        "ticket list", "ticket list, open opportunities, next page", "tickets of a client", "timeline", "timeline, next page", "inbox",
        "inbox, next page", "done", "done, next page", "deleted", "deleted, next page",
        "inbox, unread", "unread email, newest", "messages of a client", "ledger, due", "runs", "client list", "first page of clients",
        "notes of a client",
    ];

    private static Func<IServiceProvider, Task> Of<TStore>(Func<TStore, Task> query) where TStore : notnull =>
        services => query(services.GetRequiredService<TStore>());
}
