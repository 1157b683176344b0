using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

public abstract class MessageStoreContract : StoreContract<IMessageStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var message = Filled.With(new MailMessage(), row =>
        {
            row.Addresses = [Filled.With(new MessageAddress(), address => address.Position = 0), Filled.With(new MessageAddress(), address => address.Position = 1)];
            row.Attachments = [Filled.With(new MailAttachment(), attachment => attachment.Index = 0)];
        });
        await WriteAsync(store => store.AddAsync(message));
        Assert.Equivalent(message, await ReadAsync(store => store.FindAsync(message.Id)), strict: true);
        Assert.NotNull(await ReadAsync(store => store.FindByProviderIdAsync(message.MailboxId, message.ProviderId)));
    }

    [Fact]
    public async Task AddAsync_SameProviderIdTwice_ThrowsDuplicate()
    {
        await WriteAsync(store => store.AddAsync(Mail("1")));
        await Assert.ThrowsAsync<DuplicateException>(() => WriteAsync(store => store.AddAsync(Mail("1"))));
    }

    [Fact]
    public async Task ListInboxAsync_ManyOfOneMoment_PagesEachOnceNewestFirst()
    {
        await WriteAsync(async store =>
        {
            for (var number = 0; number < 7; number++)
            {
                await store.AddAsync(Mail($"{number}", row => row.ReceivedAt = Noon.AddMinutes(number / 3)));
            }

            await store.AddAsync(Mail("of another", row => row.AgentId = "ben"));
            await store.AddAsync(Mail("on a ticket", row => row.Place = MessagePlace.Ticket));
        });
        var all = await Pages.AllAsync(page => ReadAsync(store => store.ListInboxAsync(new InboxQuery("ana"), page)), 2);
        Assert.Equal(7, all.DistinctBy(message => message.Id).Count());
        Assert.Equal(all.Select(message => message.ReceivedAt).OrderDescending(), all.Select(message => message.ReceivedAt));
    }

    [Theory]
    [InlineData("ANGEBOT", true)]
    [InlineData("größe ångström", true)]
    [InlineData("100%", true)]
    [InlineData("1%0", false)]
    [InlineData("a_b", true)]
    [InlineData("a_c", false)]
    [InlineData("back\\slash", true)]
    [InlineData("'; DROP TABLE", false)]
    [InlineData("angebot missing", false)]
    public async Task ListInboxAsync_Text_FindsAllWordsWhateverTheCase(string text, bool found)
    {
        await WriteAsync(store => store.AddAsync(Mail("1", row =>
        {
            row.Subject = "Angebot 100% a_b";
            row.BodyText = "Die GRÖßE in Ångström, back\\slash, abc";
        })));
        var page = await ReadAsync(store => store.ListInboxAsync(new InboxQuery("ana", text), new PageRequest()));
        Assert.Equal(found, page.Items.Count == 1);
    }

    [Fact]
    public async Task ListByClientAsync_InEveryPlace_PagesThoseOnTicketsAndNotesNewestFirst()
    {
        await WriteAsync(async store =>
        {
            foreach (var place in Enum.GetValues<MessagePlace>())
            {
                await store.AddAsync(Mail($"{place}", row => (row.ClientId, row.Place, row.ReceivedAt) = ("brightwell", place, Noon.AddMinutes((int)place))));
            }

            await store.AddAsync(Mail("of another client", row => (row.ClientId, row.Place) = ("other", MessagePlace.Ticket)));
            await store.AddAsync(Mail("later", row => (row.ClientId, row.Place, row.ReceivedAt) = ("brightwell", MessagePlace.Ticket, Noon.AddHours(1))));
        });
        var all = await Pages.AllAsync(page => ReadAsync(store => store.ListByClientAsync("brightwell", page)), 2);
        Assert.Equal(["later", "CrmNote", "Ticket"], all.Select(message => message.ProviderId));
    }

    [Fact]
    public async Task CountUnreadAsync_OneWasRead_CountsTheOthers()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(Mail("1"));
            await store.AddAsync(Mail("2", row => row.IsRead = true));
        });
        Assert.Equal(1, await ReadAsync(store => store.CountUnreadAsync("ana")));
        Assert.Equal("1", Assert.Single((await ReadAsync(store => store.ListInboxAsync(new InboxQuery("ana", UnreadOnly: true), new PageRequest()))).Items).ProviderId);
    }

    [Fact]
    public async Task UpdateAsync_ChangedMeanwhile_Throws()
    {
        var message = Mail("1");
        await WriteAsync(store => store.AddAsync(message));
        await using var late = Open();
        var stale = (await Store(late).FindAsync(message.Id))!;
        await WriteAsync(async store => await store.UpdateAsync((await store.FindAsync(message.Id))!));
        stale.IsRead = true;
        await Store(late).UpdateAsync(stale);
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync(late));
    }

    [Fact]
    public async Task FindByInternetMessageIdsAsync_InTwoMailboxes_ReturnsBothNewestFirst()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(Mail("1", row => row.InternetMessageId = "x@example.com"));
            await store.AddAsync(Mail("2", row => (row.InternetMessageId, row.MailboxId, row.ReceivedAt) = ("x@example.com", "n", Noon.AddHours(1))));
        });
        Assert.Equal(["2", "1"], (await ReadAsync(store => store.FindByInternetMessageIdsAsync(["x@example.com", "y@example.com"], 10))).Select(message => message.ProviderId));
        Assert.Single(await ReadAsync(store => store.FindByInternetMessageIdsAsync(["x@example.com"], 1)));
    }

    [Fact]
    public async Task TakesPartAsync_AddressOnAMailOfTheTicket_IsTrue()
    {
        await WriteAsync(store => store.AddAsync(Mail("1", row =>
        {
            row.TicketId = "t";
            row.Addresses = [new MessageAddress { Address = "p@example.com" }];
        })));
        Assert.True(await ReadAsync(store => store.TakesPartAsync("t", "p@example.com")));
        Assert.False(await ReadAsync(store => store.TakesPartAsync("t", "q@example.com")));
        Assert.False(await ReadAsync(store => store.TakesPartAsync("u", "p@example.com")));
    }

    [Fact]
    public async Task CountByDayAsync_SentAroundMidnight_CountsUtcDaysByVerdict()
    {
        var midnight = new DateTimeOffset(2026, 3, 15, 0, 0, 0, TimeSpan.Zero);
        foreach (var (id, at) in new[] { ("1", midnight.AddTicks(-1)), ("2", midnight), ("3", midnight.AddHours(23)) })
        {
            var message = Mail(id, row => row.ImportedAt = at);
            await WriteAsync(store => store.AddAsync(message));
            await WriteAsync<IDecisionStore>(store => store.AddAsync(new MatchDecision { MessageId = message.Id, Verdict = MatchVerdict.Inbox }));
        }

        var days = await ReadAsync(store => store.CountByDayAsync(["m"], new DateOnly(2026, 3, 14)));
        Assert.Equal([new DayCount(new DateOnly(2026, 3, 14), MatchVerdict.Inbox, 1), new DayCount(new DateOnly(2026, 3, 15), MatchVerdict.Inbox, 2)], days);
    }

    private static MailMessage Mail(string id, Action<MailMessage>? change = null)
    {
        var message = new MailMessage { MailboxId = "m", AgentId = "ana", ProviderId = id, ReceivedAt = Noon, ImportedAt = Noon };
        change?.Invoke(message);
        return message;
    }
}
