using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="ITicketStore"/> must pass.</summary>
public abstract class TicketStoreContract : StoreContract<ITicketStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var ticket = Filled.With(new Ticket(), row =>
        {
            row.Number = 0;
            row.Contacts = [Filled.With(new TicketContact())];
        });
        await WriteAsync(store => store.AddAsync(ticket));
        Assert.Equal(1, ticket.Number);
        Assert.Equivalent(ticket, await ReadAsync(store => store.FindAsync(ticket.Id)), strict: true);
        Assert.Single((await ReadAsync(store => store.ListAsync(new TicketQuery(Text: "#1"), new PageRequest()))).Items);
        Assert.Single(await ReadAsync(store => store.ListByContactAsync(ticket.Contacts[0].ContactId)));
    }

    [Fact]
    public async Task AddAsync_ManyAtOnce_NumbersWithoutGapsOrRepeats()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => WriteAsync(store => store.AddAsync(Of("a@example.com"))))));
        var tickets = await ReadAsync(store => store.ListAsync(new TicketQuery(), new PageRequest()));
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), tickets.Items.Select(ticket => ticket.Number).Order());
    }

    [Fact]
    public async Task CountAsync_QueryOfAnAgentsOpenTickets_CountsWhatTheListHas()
    {
        await WriteAsync(async store =>
        {
            foreach (var (agent, open) in new[] { ("ana", true), ("ana", true), ("ana", false), ("ben", true) })
            {
                var ticket = Of("a@example.com");
                (ticket.AgentId, ticket.IsOpen) = (agent, open);
                await store.AddAsync(ticket);
            }
        });

        Assert.Equal(2, await ReadAsync(store => store.CountAsync(new TicketQuery(IsOpen: true, AgentId: "ana"))));
        Assert.Equal(4, await ReadAsync(store => store.CountAsync(new TicketQuery())));
    }

    [Fact]
    public async Task AddAsync_CommitFails_TheNumberIsNotUsedUp()
    {
        var first = Of("a@example.com");
        await WriteAsync(store => store.AddAsync(first));
        await Assert.ThrowsAsync<DuplicateException>(() => WriteAsync(store => store.AddAsync(new Ticket { Id = first.Id })));
        var next = Of("a@example.com");
        await WriteAsync(store => store.AddAsync(next));
        Assert.Equal(2, next.Number);
    }

    [Fact]
    public async Task RemoveAsync_Ticket_IsFoundByNothingAndItsNumberIsNotGivenOutAgain()
    {
        var ticket = Of("a@example.com");
        await WriteAsync(store => store.AddAsync(ticket));

        await WriteAsync(async store => await store.RemoveAsync((await store.FindAsync(ticket.Id))!));

        Assert.Null(await ReadAsync(store => store.FindAsync(ticket.Id)));
        Assert.Empty((await ReadAsync(store => store.ListAsync(new TicketQuery(Text: "#1"), new PageRequest()))).Items);
        Assert.Empty(await ReadAsync(store => store.FindOpenByAddressAsync(TicketUse.Opportunity, ["a@example.com"], 10)));
        Assert.Empty((await ReadAsync(store => store.ListAsync(new TicketQuery(), new PageRequest()))).Items);
        var next = Of("a@example.com");
        await WriteAsync(store => store.AddAsync(next));
        Assert.Equal(2, next.Number);
    }

    [Fact]
    public async Task FindOpenByAddressAndSubjectAsync_ClosedOtherUseOtherSubject_ReturnsOnlyTheOpenOne()
    {
        var wanted = Of("a@example.com");
        await WriteAsync(async store =>
        {
            await store.AddAsync(wanted);
            await store.AddAsync(Of("a@example.com", ticket => ticket.IsOpen = false));
            await store.AddAsync(Of("a@example.com", ticket => ticket.Use = TicketUse.Project));
            await store.AddAsync(Of("a@example.com", ticket => ticket.NormalizedSummary = "other"));
            await store.AddAsync(Of("b@example.com"));
        });
        var found = await ReadAsync(
            store => store.FindOpenByAddressAndSubjectAsync(TicketUse.Opportunity, ["a@example.com"], ["quote"], 10));
        Assert.Equal(wanted.Id, Assert.Single(found).TicketId);
        Assert.Equal(2, (await ReadAsync(store => store.FindOpenByAddressAsync(TicketUse.Opportunity, ["a@example.com"], 10))).Count);
    }

    [Fact]
    public async Task FindOpenByAddressAndSubjectAsync_SeveralSubjects_FindsTheTicketOfEach()
    {
        var (plain, tagged) = (Of("a@example.com"), Of("a@example.com", ticket => ticket.NormalizedSummary = "[EXT] quote"));
        await WriteAsync(async store =>
        {
            await store.AddAsync(plain);
            await store.AddAsync(tagged);
            await store.AddAsync(Of("a@example.com", ticket => ticket.NormalizedSummary = "other"));
        });

        var found = await ReadAsync(
            store => store.FindOpenByAddressAndSubjectAsync(TicketUse.Opportunity, ["a@example.com"], ["quote", "[EXT] quote"], 10));

        Assert.Equal(new[] { plain.Id, tagged.Id }.Order(), found.Select(candidate => candidate.TicketId).Order());
    }

    [Fact]
    public async Task FindOpen_TypeThatIsExcluded_IsLeftOutHoweverManyThereAre()
    {
        var wanted = Of("a@example.com", ticket => (ticket.TypeId, ticket.LastActivityAt) = ("wanted", Noon.AddDays(-9)));
        await WriteAsync(async store =>
        {
            await store.AddAsync(wanted);
            for (var i = 0; i < 12; i++)
            {
                await store.AddAsync(Of("a@example.com", ticket => ticket.TypeId = "excluded"));
            }
        });

        Assert.Equal(wanted.Id, Assert.Single(
            await ReadAsync(store => store.FindOpenByAddressAsync(TicketUse.Opportunity, ["a@example.com"], 2, ["excluded"]))).TicketId);
        Assert.Equal(wanted.Id, Assert.Single(await ReadAsync(
            store => store.FindOpenByDomainAsync(TicketUse.Opportunity, "example.com", "a@example.com", 2, ["excluded"]))).TicketId);
        Assert.Equal(
            wanted.Id,
            Assert.Single(await ReadAsync(store => store.FindOpenByAddressAndSubjectAsync(
                TicketUse.Opportunity, ["a@example.com"], ["quote"], 2, ["excluded"]))).TicketId);
        Assert.Equal(2, (await ReadAsync(store => store.FindOpenByAddressAsync(TicketUse.Opportunity, ["a@example.com"], 2))).Count);
    }

    [Fact]
    public async Task FindOpenByDomainAsync_SenderIsAContact_IsFirstThenTheMostRecentlyActive()
    {
        var old = Of("sender@example.com");
        var active = Of("colleague@example.com", ticket => ticket.LastActivityAt = Noon.AddDays(2));
        var quiet = Of("colleague@example.com", ticket => ticket.LastActivityAt = Noon.AddDays(1));
        await WriteAsync(async store =>
        {
            await store.AddAsync(quiet);
            await store.AddAsync(active);
            await store.AddAsync(old);
        });
        var found = await ReadAsync(store => store.FindOpenByDomainAsync(TicketUse.Opportunity, "example.com", "sender@example.com", 10));
        Assert.Equal([old.Id, active.Id, quiet.Id], found.Select(candidate => candidate.TicketId));
        Assert.True(found[0].IsSender);
    }

    [Fact]
    public async Task UpdateAsync_ChangedMeanwhile_Throws()
    {
        var ticket = Of("a@example.com");
        await WriteAsync(store => store.AddAsync(ticket));
        await using var late = Open();
        var stale = (await Store(late).FindAsync(ticket.Id))!;
        await WriteAsync(async store => await store.UpdateAsync((await store.FindAsync(ticket.Id))!));
        await Store(late).UpdateAsync(stale);
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync(late));
    }

    [Fact]
    public async Task ListAsync_TextAndNumber_FindsBySummaryAndNumber()
    {
        await WriteAsync(store => store.AddAsync(Of("a@example.com", ticket => ticket.Summary = "Ångström Laser")));
        Assert.Single((await ReadAsync(store => store.ListAsync(new TicketQuery(Text: "laser ÅNG"), new PageRequest()))).Items);
        Assert.Single((await ReadAsync(store => store.ListAsync(new TicketQuery(Text: "#1"), new PageRequest()))).Items);
        Assert.Empty((await ReadAsync(store => store.ListAsync(new TicketQuery(Text: "#2"), new PageRequest()))).Items);
    }

    [Theory]
    [InlineData("12")]
    [InlineData(" #12 ")]
    public async Task ListAsync_Number_PutsItsTicketFirstThenTheSummariesThatHaveIt(string text)
    {
        for (var number = 1; number <= 13; number++)
        {
            var summary = number is 3 or 5 or 13 ? "Order 12" : "Quote";
            await WriteAsync(store => store.AddAsync(Of(
                "a@example.com",
                ticket => (ticket.Summary, ticket.LastActivityAt) = (summary, Noon.AddMinutes(number == 12 ? -1 : number)))));
        }

        var first = await ReadAsync(store => store.ListAsync(new TicketQuery(Text: text), new PageRequest(Size: 2)));
        var second = await ReadAsync(store => store.ListAsync(new TicketQuery(Text: text), new PageRequest(first.Next, 2)));

        Assert.Equal([12L, 13L, 5L], first.Items.Select(ticket => ticket.Number));
        Assert.Equal([3L], second.Items.Select(ticket => ticket.Number));
    }

    [Fact]
    public async Task ListAsync_Ids_ListsOnlyThese()
    {
        Ticket[] tickets = [Of("a@example.com"), Of("b@example.com"), Of("c@example.com")];
        await WriteAsync(async store =>
        {
            foreach (var ticket in tickets)
            {
                await store.AddAsync(ticket);
            }
        });

        Assert.Equal(
            new[] { tickets[0].Id, tickets[2].Id }.Order(StringComparer.Ordinal),
            (await ReadAsync(
                store => store.ListAsync(new TicketQuery(Ids: [tickets[0].Id, tickets[2].Id, "none"]), new PageRequest()))).Items
                .Select(ticket => ticket.Id)
                .Order(StringComparer.Ordinal));
        Assert.Empty((await ReadAsync(store => store.ListAsync(new TicketQuery(Ids: []), new PageRequest()))).Items);
    }

    [Fact]
    public async Task UpdateStatusAsync_EveryField_ComesBackUntilItIsRemoved()
    {
        var status = Filled.With(new TicketStatus());
        await WriteAsync(store => store.AddStatusAsync(status));
        await WriteAsync(async store =>
        {
            var stored = (await store.ListStatusesAsync()).Single(row => row.Id == status.Id);
            Assert.Equivalent(status, stored, strict: true);
            (stored.Name, stored.IsWaiting) = ("Waiting for client", false);
            await store.UpdateStatusAsync(stored);
        });

        var changed = (await ReadAsync(store => store.ListStatusesAsync())).Single(row => row.Id == status.Id);
        Assert.Equal(("Waiting for client", false), (changed.Name, changed.IsWaiting));
        await WriteAsync(
            async store => await store.RemoveStatusAsync((await store.ListStatusesAsync()).Single(row => row.Id == status.Id)));
        Assert.DoesNotContain(await ReadAsync(store => store.ListStatusesAsync()), row => row.Id == status.Id);
    }

    [Fact]
    public async Task ListEntriesAsync_TwoPages_NewestPageFirstOldestOfItFirst()
    {
        await WriteAsync(async store =>
        {
            for (var number = 0; number < 3; number++)
            {
                await store.AddEntryAsync(new TimelineEntry { TicketId = "t", At = Noon.AddMinutes(number), Text = $"{number}" });
            }
        });
        var newest = await ReadAsync(store => store.ListEntriesAsync("t", new PageRequest(Size: 2)));
        Assert.Equal(["1", "2"], newest.Items.Select(entry => entry.Text));
        Assert.Equal(
            "0", Assert.Single((await ReadAsync(store => store.ListEntriesAsync("t", new PageRequest(newest.Next, 2)))).Items).Text);
    }

    [Fact]
    public async Task AddEntryAsync_SameMailTwice_ThrowsDuplicate()
    {
        var entry = Filled.With(new TimelineEntry(), row => row.Kind = TimelineKind.Email);
        await WriteAsync(store => store.AddEntryAsync(entry));
        Assert.Equivalent(entry, await ReadAsync(store => store.FindEntryAsync(entry.TicketId, entry.MessageId!)), strict: true);
        await Assert.ThrowsAsync<DuplicateException>(() => WriteAsync(store => store.AddEntryAsync(
            new TimelineEntry { TicketId = entry.TicketId, MessageId = entry.MessageId, Kind = TimelineKind.Email })));
    }

    private static Ticket Of(string address, Action<Ticket>? change = null)
    {
        var ticket = new Ticket
        {
            Summary = "Quote",
            NormalizedSummary = "quote",
            Use = TicketUse.Opportunity,
            LastActivityAt = Noon,
            Contacts = [new TicketContact { ContactId = address, Address = address, Domain = "example.com" }],
        };
        change?.Invoke(ticket);
        return ticket;
    }
}
