using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IQuotationStore"/> must pass.</summary>
public abstract class QuotationStoreContract : StoreContract<IQuotationStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var quotation = Filled.With(new Quotation(), row =>
        {
            row.Number = 0;
            row.Currency = "EUR";
            row.PdfHash = new string('a', 64);
            row.Lines =
            [
                new QuotationLine
                {
                    Position = 0,
                    Description = "Panels Ünï 漢字 😀\nsecond line",
                    Quantity = 999_999.9999m,
                    Unit = "Stück",
                    UnitPrice = -999_999_999.9999m,
                    Discount = 12.34m,
                    TaxRate = 5.5m,
                },
                new QuotationLine { Position = 1, Description = "Mounting", Quantity = 0.0001m, UnitPrice = 1_000_000_000m, TaxRate = 20 },
            ];
        });
        await WriteAsync(store => store.AddAsync(quotation));
        Assert.Equal(1, quotation.Number);
        Assert.Equivalent(quotation, await ReadAsync(store => store.FindAsync(quotation.Id)), strict: true);
        Assert.Null(await ReadAsync(store => store.FindAsync("none")));
    }

    [Fact]
    public async Task AddAsync_ManyAtOnce_NumbersWithoutGapsOrRepeats()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => WriteAsync(store => store.AddAsync(Of())))));
        var all = await ReadAsync(store => store.ListAsync(new QuotationQuery(), new PageRequest()));
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), all.Items.Select(quotation => quotation.Number).Order());
    }

    [Fact]
    public async Task AddAsync_CommitFails_TheNumberIsNotUsedUp()
    {
        var first = Of();
        await WriteAsync(store => store.AddAsync(first));
        await Assert.ThrowsAsync<DuplicateException>(() => WriteAsync(store => store.AddAsync(Of(quotation => quotation.Id = first.Id))));
        var next = Of();
        await WriteAsync(store => store.AddAsync(next));
        Assert.Equal(2, next.Number);
    }

    [Fact]
    public async Task UpdateAsync_LinesReplaced_KeepsTheNewOnesOnly()
    {
        var quotation = Of(row => row.Lines = [Line(0, "A"), Line(1, "B"), Line(2, "C")]);
        await WriteAsync(store => store.AddAsync(quotation));
        await WriteAsync(async store =>
        {
            var found = (await store.FindAsync(quotation.Id))!;
            found.Lines = [Line(0, "B"), Line(1, "D")];
            await store.UpdateAsync(found);
        });
        var stored = (await ReadAsync(store => store.FindAsync(quotation.Id)))!;
        Assert.Equal(["B", "D"], stored.Lines.OrderBy(line => line.Position).Select(line => line.Description));
        Assert.Equal(quotation.Version + 1, stored.Version);
    }

    [Fact]
    public async Task UpdateAsync_SomebodyElseWasFaster_FailsAtCommit()
    {
        var quotation = Of();
        await WriteAsync(store => store.AddAsync(quotation));
        await using var slow = Open();
        var read = (await Store(slow).FindAsync(quotation.Id))!;
        await WriteAsync(async store => await store.UpdateAsync((await store.FindAsync(quotation.Id))!));
        read.Title = "Mine";
        await Store(slow).UpdateAsync(read);
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync(slow));
        Assert.Equal("Solar roof", (await ReadAsync(store => store.FindAsync(quotation.Id)))!.Title);
    }

    [Fact]
    public async Task RemoveAsync_Quotation_IsGone()
    {
        var quotation = Of(row => row.Lines = [Line(0, "A")]);
        await WriteAsync(store => store.AddAsync(quotation));
        await WriteAsync(async store => await store.RemoveAsync((await store.FindAsync(quotation.Id))!));
        Assert.Null(await ReadAsync(store => store.FindAsync(quotation.Id)));
        Assert.Empty(await ReadAsync(store => store.ListByTicketAsync("ticket")));
    }

    [Fact]
    public async Task ListByTicketAsync_Several_NewestFirst()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(Of(quotation => (quotation.Title, quotation.CreatedAt) = ("old", Noon)));
            await store.AddAsync(Of(quotation => (quotation.Title, quotation.CreatedAt) = ("new", Noon.AddHours(1))));
            await store.AddAsync(Of(quotation => quotation.TicketId = "another"));
        });
        Assert.Equal(["new", "old"], (await ReadAsync(store => store.ListByTicketAsync("ticket"))).Select(quotation => quotation.Title));
    }

    [Fact]
    public async Task ListAsync_Pages_TurnThroughAllNewestFirst()
    {
        await WriteAsync(async store =>
        {
            for (var number = 0; number < 5; number++)
            {
                await store.AddAsync(Of(quotation => quotation.CreatedAt = Noon.AddMinutes(number / 2)));
            }
        });
        var all = await Pages.AllAsync(page => ReadAsync(store => store.ListAsync(new QuotationQuery(), page)), 2);
        Assert.Equal(5, all.DistinctBy(quotation => quotation.Id).Count());
        Assert.Equal(
            all.OrderByDescending(quotation => quotation.CreatedAt).ThenByDescending(quotation => quotation.Id, StringComparer.Ordinal),
            all);
    }

    [Fact]
    public async Task ListAsync_Query_FindsByEachOfItsParts()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(Of(quotation => (quotation.Title, quotation.State, quotation.AgentId, quotation.ClientId) = (
                "Ångström 100 % roof", QuotationState.Sent, "anna", "brightwell")));
            await store.AddAsync(Of());
        });
        Assert.Single(await FindAsync(new QuotationQuery(State: QuotationState.Sent)));
        Assert.Single(await FindAsync(new QuotationQuery(AgentId: "anna")));
        Assert.Single(await FindAsync(new QuotationQuery(ClientId: "brightwell")));
        Assert.Single(await FindAsync(new QuotationQuery(Text: "roof ÅNG %")));
        Assert.Equal(2, Assert.Single(await FindAsync(new QuotationQuery(Text: "Q-0002"))).Number);
        Assert.Empty(await FindAsync(new QuotationQuery(QuotationState.Sent, Text: "3")));

        async Task<IReadOnlyList<Quotation>> FindAsync(QuotationQuery query) =>
            (await ReadAsync(store => store.ListAsync(query, new PageRequest()))).Items;
    }

    private static Quotation Of(Action<Quotation>? change = null)
    {
        var quotation = new Quotation
        {
            TicketId = "ticket",
            Title = "Solar roof",
            AgentId = "ben",
            Date = new DateOnly(2026, 3, 14),
            CreatedAt = Noon,
        };
        change?.Invoke(quotation);
        return quotation;
    }

    private static QuotationLine Line(int position, string description) =>
        new() { Position = position, Description = description, UnitPrice = 1.5m };
}
