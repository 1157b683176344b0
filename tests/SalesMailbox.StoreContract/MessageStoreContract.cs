using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IMessageStore"/> must pass.</summary>
public abstract class MessageStoreContract : StoreContract<IMessageStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var message = Filled.With(new MailMessage(), row =>
        {
            row.Addresses = [Filled.With(new MessageAddress(), address => address.Position = 0), Filled.With(
                new MessageAddress(), address => address.Position = 1)];
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
    public async Task CountInboxAsync_MailInSeveralPlaces_CountsTheAgentsInbox()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(Mail("1"));
            await store.AddAsync(Mail("2", row => row.IsRead = true));
            await store.AddAsync(Mail("3", row => row.Place = MessagePlace.Ticket));
            await store.AddAsync(Mail("4", row => row.AgentId = "ben"));
            await store.AddAsync(Mail("5", row => row.Place = MessagePlace.Done));
            await store.AddAsync(Mail("6", row => (row.AgentId, row.Place) = ("ben", MessagePlace.Done)));
        });

        Assert.Equal(2, await ReadAsync(store => store.CountInboxAsync("ana")));
        Assert.Equal(1, await ReadAsync(store => store.CountInboxAsync("ana", done: true)));
    }

    /// <summary>Performs the changes of a handover on a page of messages.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UpdateAsync_OfAnotherAgentFromNowOn_LeavesTheListAndKeepsItsPlace(bool done)
    {
        await WriteAsync(async store =>
        {
            foreach (var id in (string[])["1", "2", "3"])
            {
                await store.AddAsync(Mail(id, row => row.Place = done ? MessagePlace.Done : MessagePlace.Inbox));
            }
        });

        await WriteAsync(async store =>
        {
            foreach (var message in (await store.ListInboxAsync(new InboxQuery("ana", Done: done), new PageRequest(Size: 2))).Items)
            {
                message.AgentId = "ben";
                await store.UpdateAsync(message);
            }
        });

        Assert.Equal(
            (1, 2),
            (await ReadAsync(store => store.CountInboxAsync("ana", done)), await ReadAsync(store => store.CountInboxAsync("ben", done))));
        Assert.Equal(
            (0, 0),
            (await ReadAsync(store => store.CountInboxAsync("ana", !done)), await ReadAsync(store => store.CountInboxAsync("ben", !done))));
    }

    [Fact]
    public async Task ListRepeatedFingerprintsAsync_SomeTwice_ListsThemInOrderAndPages()
    {
        await WriteAsync(async store =>
        {
            foreach (var (number, fingerprint) in new[] { "c", "a", "b", "a", "c", "c", "d", "", "" }.Index())
            {
                await store.AddAsync(Mail($"{number}", row => row.Fingerprint = fingerprint));
            }
        });

        Assert.Equal(["a"], await ReadAsync(store => store.ListRepeatedFingerprintsAsync(null, 1)));
        Assert.Equal(["c"], await ReadAsync(store => store.ListRepeatedFingerprintsAsync("a", 5)));
        Assert.Empty(await ReadAsync(store => store.ListRepeatedFingerprintsAsync("c", 5)));
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
    public async Task ListInboxAsync_WithAttachments_LeavesOutTheOthers()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(Mail("1"));
            await store.AddAsync(Mail("2", row => row.HasAttachments = true));
        });
        var page = await ReadAsync(store => store.ListInboxAsync(new InboxQuery("ana", WithAttachments: true), new PageRequest()));
        Assert.Equal("2", Assert.Single(page.Items).ProviderId);
    }

    [Fact]
    public async Task ListInboxAsync_Done_ListsWhatIsDoneAndNothingElse()
    {
        var places = Enum.GetValues<MessagePlace>();
        await WriteAsync(async store =>
        {
            foreach (var place in places)
            {
                await store.AddAsync(Mail($"{place}", row => (row.Place, row.Subject) = (place, "Offer")));
            }

            await store.AddAsync(
                Mail("older", row => (row.Place, row.ReceivedAt, row.Subject) = (MessagePlace.Done, Noon.AddHours(-1), "Other")));
            await store.AddAsync(Mail("of another", row => (row.Place, row.AgentId) = (MessagePlace.Done, "ben")));
        });
        var done = new InboxQuery("ana", Done: true);
        var list = (await ReadAsync(store => store.ListInboxAsync(done, new PageRequest()))).Items;
        Assert.Equal(["Done", "older"], list.Select(message => message.ProviderId));
        Assert.Equal("Done", Assert.Single(
            (await ReadAsync(store => store.ListInboxAsync(done with { Text = "offer" }, new PageRequest()))).Items).ProviderId);
        Assert.Equal("older", (await ReadAsync(store => store.FindNextInInboxAsync(done, list[0])))?.ProviderId);
        Assert.Equal(1, await ReadAsync(store => store.CountUnreadAsync("ana")));
    }

    [Fact]
    public async Task ListDeletedAsync_OfEveryAgent_PagesNewestFirstAndSearches()
    {
        await WriteAsync(async store =>
        {
            foreach (var place in Enum.GetValues<MessagePlace>())
            {
                await store.AddAsync(Mail($"{place}", row => row.Place = place));
            }

            for (var number = 0; number < 4; number++)
            {
                await store.AddAsync(Mail($"{number}", row =>
                    (row.Place, row.AgentId, row.ReceivedAt, row.Subject) = (
                        MessagePlace.Deleted, $"agent {number}", Noon.AddMinutes(number), $"Offer {number}")));
            }
        });
        var all = await Pages.AllAsync(page => ReadAsync(store => store.ListDeletedAsync(null, page)), 2);
        Assert.Equal(["3", "2", "1", "Deleted", "0"], all.OrderByDescending(message => message.ReceivedAt)
            .ThenByDescending(message => message.ProviderId)
            .Select(message => message.ProviderId));
        Assert.Equal(all.Select(message => message.ReceivedAt).OrderDescending(), all.Select(message => message.ReceivedAt));
        Assert.Equal("2", Assert.Single((await ReadAsync(store => store.ListDeletedAsync("offer 2", new PageRequest()))).Items).ProviderId);
    }

    [Fact]
    public async Task FindNextInInboxAsync_AnyMailOfTheList_IsTheOneBehindItThenTheOneBefore()
    {
        MailMessage[] mails =
        [
            .. Enumerable.Range(0, 5).Select(number => Mail($"{number}", row => row.ReceivedAt = Noon.AddMinutes(number / 2))),
            Mail("of another", row => row.AgentId = "ben"),
            Mail("read", row => (row.IsRead, row.ReceivedAt) = (true, Noon.AddHours(-1))),
        ];
        await WriteAsync(async store =>
        {
            foreach (var mail in mails)
            {
                await store.AddAsync(mail);
            }
        });
        var query = new InboxQuery("ana", UnreadOnly: true);
        var list = (await ReadAsync(store => store.ListInboxAsync(query, new PageRequest()))).Items;
        for (var place = 0; place < list.Count - 1; place++)
        {
            Assert.Equal(list[place + 1].Id, (await ReadAsync(store => store.FindNextInInboxAsync(query, list[place])))?.Id);
        }

        Assert.Equal(list[^2].Id, (await ReadAsync(store => store.FindNextInInboxAsync(query, list[^1])))?.Id);
        Assert.Equal(list[^1].Id, (await ReadAsync(store => store.FindNextInInboxAsync(query, mails[^1])))?.Id);
        Assert.Null(await ReadAsync(store => store.FindNextInInboxAsync(new InboxQuery("ben"), mails[^2])));
    }

    [Fact]
    public async Task ListByClientAsync_InEveryPlace_PagesThoseOnTicketsAndNotesNewestFirst()
    {
        await WriteAsync(async store =>
        {
            foreach (var place in Enum.GetValues<MessagePlace>())
            {
                await store.AddAsync(Mail(
                    $"{place}", row => (row.ClientId, row.Place, row.ReceivedAt) = ("brightwell", place, Noon.AddMinutes((int)place))));
            }

            await store.AddAsync(Mail("of another client", row => (row.ClientId, row.Place) = ("other", MessagePlace.Ticket)));
            await store.AddAsync(
                Mail("later", row => (row.ClientId, row.Place, row.ReceivedAt) = ("brightwell", MessagePlace.Ticket, Noon.AddHours(1))));
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
        Assert.Equal("1", Assert.Single(
            (await ReadAsync(store => store.ListInboxAsync(new InboxQuery("ana", UnreadOnly: true), new PageRequest()))).Items).ProviderId);
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
            await store.AddAsync(
                Mail("2", row => (row.InternetMessageId, row.MailboxId, row.ReceivedAt) = ("x@example.com", "n", Noon.AddHours(1))));
        });
        Assert.Equal(["2", "1"], (await ReadAsync(store => store.FindByInternetMessageIdsAsync(["x@example.com", "y@example.com"], 10)))
            .Select(message => message.ProviderId));
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
    public async Task StreamAsync_MoreThanOnePiece_GivesEachIncomingOneOldestFirst()
    {
        await WriteAsync(async store =>
        {
            for (var number = 0; number < 230; number++)
            {
                await store.AddAsync(Mail(
                    $"{number}", row => (row.ReceivedAt, row.MailboxId) = (Noon.AddMinutes(-number / 2), number % 2 == 0 ? "m" : "n")));
            }

            await store.AddAsync(Mail("too old", row => row.ReceivedAt = Noon.AddDays(-2)));
            await store.AddAsync(Mail("sent", row => row.Direction = MessageDirection.Sent));
            await store.AddAsync(Mail("of another", row => row.MailboxId = "o"));
        });
        await using var scope = Open();
        var streamed = new List<MailMessage>();
        await foreach (var message in Store(scope).StreamAsync(["m", "n"], Noon.AddDays(-1)))
        {
            // Readers of the stream run other queries on the same connection.
            Assert.NotNull(await Store(scope).FindAsync(message.Id));
            streamed.Add(message);
        }

        Assert.Equal(230, streamed.DistinctBy(message => message.ProviderId).Count());
        Assert.Equal(streamed.OrderBy(message => message.ReceivedAt).ThenBy(message => message.Id, StringComparer.Ordinal), streamed);
        Assert.Equal("228", streamed[0].ProviderId); // as old as the 229th, but written before it
    }

    [Fact]
    public async Task AddAsync_TextNoDatabaseHolds_IsStoredWithoutIt()
    {
        var message = Mail("1", row =>
        {
            (row.Subject, row.FromName, row.BodyText) = ("Of\0fer", "An\uD83Dna", "\0\0body 😀\0");
            row.Addresses = [new MessageAddress { Address = "a\0@example.com", Name = "\uDE00" }];
            row.Attachments = [new MailAttachment { FileName = "x\0.pdf" }];
        });
        await WriteAsync(store => store.AddAsync(message));

        var stored = (await ReadAsync(store => store.FindAsync(message.Id)))!;
        Assert.Equal(("Offer", "An\uFFFDna", "body 😀"), (stored.Subject, stored.FromName, stored.BodyText));
        Assert.Equal(("a@example.com", "\uFFFD"), (stored.Addresses[0].Address, stored.Addresses[0].Name));
        Assert.Equal("x.pdf", stored.Attachments[0].FileName);
    }

    [Fact]
    public async Task Find_TextNoDatabaseHolds_FindsNothingAndDoesNotFail()
    {
        await WriteAsync(store => store.AddAsync(Mail("1", row => row.Subject = "Offer")));

        Assert.Null(await ReadAsync(store => store.FindAsync("\0")));
        Assert.Empty(await ReadAsync(store => store.FindManyAsync(["\0", "\uD800"])));
        Assert.Single((await ReadAsync(store => store.ListInboxAsync(new InboxQuery("ana", "of\0fer"), new PageRequest()))).Items);
        Assert.Single((await ReadAsync(
            store => store.ListInboxAsync(new InboxQuery("ana"), new PageRequest($"{Noon.AddDays(1).UtcTicks}_\0")))).Items);
    }

    private static MailMessage Mail(string id, Action<MailMessage>? change = null)
    {
        var message = new MailMessage { MailboxId = "m", AgentId = "ana", ProviderId = id, ReceivedAt = Noon, ImportedAt = Noon };
        change?.Invoke(message);
        return message;
    }
}
