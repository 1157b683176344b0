using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Quotations;

public sealed class QuotationManagerTests
{
    [Fact]
    public async Task StartAsync_Ticket_OffersTheDefaults()
    {
        await using var world = await QuotationWorld.CreateAsync();
        await world.Get<QuotationSettingsManager>().SaveAsync(
            new QuotationSettingsForm { Currency = "CHF", TaxRate = "8.1", ValidDays = "10", Intro = "Thank you" });

        var form = await world.Get<QuotationManager>().StartAsync(world.Opportunity, QuotationWorld.Anna);

        Assert.Equal(("Solar roof", "CHF", "Thank you"), (form.Title, form.Currency, form.Intro));
        Assert.Equal(new DateOnly(2026, 3, 12), form.ValidUntil);
        Assert.Equal("8.1", Assert.Single(form.Lines).TaxRate);
    }

    [Theory]
    [InlineData("Pacific/Auckland", 3)] // the 3rd already
    [InlineData("America/Los_Angeles", 2)]
    public async Task StartAndCopyAsync_AgentFarFromGreenwich_AreDatedOnTheAgentsCalendar(string zone, int day)
    {
        await using var world = await QuotationWorld.CreateAsync();
        var agent = QuotationWorld.Anna with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) };
        var quotation = await world.QuotationAsync();
        await world.Get<QuotationSettingsManager>().SaveAsync(
            new QuotationSettingsForm { Currency = "CHF", TaxRate = "8.1", ValidDays = "10" });
        world.Time.Advance(TimeSpan.FromHours(11)); // 20:00 UTC

        var form = await world.Get<QuotationManager>().StartAsync(world.Opportunity, agent);
        var copy = (await world.Get<QuotationManager>().CopyAsync(quotation.Id, agent)).Value!;

        Assert.Equal((new DateOnly(2026, 3, day), new DateOnly(2026, 3, day + 10)), (form.Date!.Value, form.ValidUntil!.Value));
        Assert.Equal((form.Date, form.ValidUntil), (copy.Date, copy.ValidUntil));
    }

    [Fact]
    public async Task CreateAsync_BadInput_IsRefusedAtItsField()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var form = new QuotationForm
        {
            Currency = "XYZ",
            Date = new DateOnly(2026, 3, 2),
            ValidUntil = new DateOnly(2026, 3, 1),
            Lines = [new(), new() { Description = "", Quantity = "-1", UnitPrice = "x", Discount = "101", TaxRate = "1.234" }],
        };

        var refused = await world.Get<QuotationManager>().CreateAsync(world.Opportunity.Id, form, QuotationWorld.Anna);

        Assert.Equal(
            ["Currency", "Lines[1].Description", "Lines[1].Discount", "Lines[1].Quantity", "Lines[1].TaxRate", "Lines[1].UnitPrice",
                "Title", "ValidUntil"],
            refused.Errors.Select(error => error.Field).Order());
        Assert.Equal("Lines", Assert.Single((await world.Get<QuotationManager>()
            .CreateAsync(world.Opportunity.Id, QuotationWorld.Form() with { Lines = [new()] }, QuotationWorld.Anna)).Errors).Field);
    }

    /// <summary>A PDF with so much text would not be finished while a person waits for it, and every reader would wait again.</summary>
    [Theory]
    [InlineData(200, 4_000, false)]
    [InlineData(25, 4_000, true)] // 100,000 characters
    [InlineData(26, 3_847, false)] // 22 more
    [InlineData(201, 1, false)]
    [InlineData(1, 4_001, false)]
    public async Task CreateAsync_MuchText_IsRefusedAboveWhatAPdfIsDrawnOf(int lines, int characters, bool isAccepted)
    {
        await using var world = await QuotationWorld.CreateAsync();
        var line = new QuotationLineForm { Description = new string('x', characters), Quantity = "1", UnitPrice = "1", TaxRate = "20" };

        var created = await world.Get<QuotationManager>().CreateAsync(
            world.Opportunity.Id, QuotationWorld.Form() with { Lines = [.. Enumerable.Repeat(line, lines)] }, QuotationWorld.Anna);

        Assert.Equal(isAccepted, created.Succeeded);
        Assert.All(created.Errors, error => Assert.StartsWith("Lines", error.Field, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CreateAsync_ManyLineBreaks_AreRefused()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var line = new QuotationLineForm
        {
            Description = "x" + string.Concat(Enumerable.Repeat("\n", 1_001)) + "x",
            Quantity = "1",
            UnitPrice = "1",
            TaxRate = "20",
        };

        var created = await world.Get<QuotationManager>().CreateAsync(
            world.Opportunity.Id, QuotationWorld.Form() with { Lines = [line, line] }, QuotationWorld.Anna);

        Assert.Equal("Lines", Assert.Single(created.Errors).Field);
    }

    [Fact]
    public async Task CreateAsync_ProjectTicket_IsRefused()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var project = (await world.Get<TicketManager>()
            .CreateAsync(new NewTicket("Build", Use: TicketUse.Project), QuotationWorld.Anna)).Value!;

        Assert.Equal("TicketId", Assert.Single(
            (await world.Get<QuotationManager>().CreateAsync(project.Id, QuotationWorld.Form(), QuotationWorld.Anna)).Errors).Field);
    }

    [Fact]
    public async Task CreateAsync_Several_AreCountedAndOnTheTimeline()
    {
        await using var world = await QuotationWorld.CreateAsync();

        var (first, second) = (await world.QuotationAsync(), await world.QuotationAsync());

        Assert.Equal(("Q-0001", "Q-0002"), (first.Label, second.Label));
        Assert.Equal(world.Brightwell.Id, first.ClientId);
        Assert.Equal(2, (await world.TimelineAsync()).Count(
            text => text.StartsWith("Quotation \"Solar roof\" was created: 24.00", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task UpdateAsync_StaleVersion_IsRefusedAndNothingIsLost()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var quotation = await world.QuotationAsync();
        var updated = await world.Get<QuotationManager>().UpdateAsync(
            quotation.Id, QuotationWorld.Form(
                "Larger roof",
                new QuotationLineForm { Description = "A", Quantity = "1", UnitPrice = "5" },
                new QuotationLineForm { Description = "B", Quantity = "1", UnitPrice = "6" }));
        await world.NewScopeAsync();

        var stale = await world.Get<QuotationManager>().UpdateAsync(quotation.Id, QuotationWorld.Form("Mine"));

        Assert.True(updated.Succeeded);
        Assert.Equal("", Assert.Single(stale.Errors).Field);
        await world.NewScopeAsync();
        var stored = (await world.Get<IQuotationStore>().FindAsync(quotation.Id))!;
        Assert.Equal("Larger roof", stored.Title);
        Assert.Equal(["A", "B"], stored.Lines.OrderBy(line => line.Position).Select(line => line.Description));
    }

    [Fact]
    public async Task States_FollowOnEachOtherAndAreOnTheTimeline()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var manager = world.Get<QuotationManager>();
        var quotation = (await manager.CreateAsync(world.Opportunity.Id, QuotationWorld.Form(), QuotationWorld.Anna)).Value!;

        Assert.False((await manager.AcceptAsync(quotation.Id, quotation.Version, QuotationWorld.Anna)).Succeeded);
        Assert.True((await manager.MarkSentAsync(quotation.Id, quotation.Version, QuotationWorld.Anna)).Succeeded);
        Assert.False((await manager.UpdateAsync(quotation.Id, QuotationWorld.Form() with { Version = quotation.Version })).Succeeded);
        Assert.False((await manager.RemoveAsync(quotation.Id, QuotationWorld.Anna)).Succeeded);
        Assert.False((await manager.AcceptAsync(quotation.Id, quotation.Version - 1, QuotationWorld.Anna)).Succeeded);
        Assert.True((await manager.AcceptAsync(quotation.Id, quotation.Version, QuotationWorld.Anna)).Succeeded);
        Assert.NotNull(quotation.DecidedAt);
        Assert.False((await manager.DeclineAsync(quotation.Id, quotation.Version, QuotationWorld.Anna)).Succeeded);
        Assert.True((await manager.ReopenAsync(quotation.Id, quotation.Version, QuotationWorld.Anna)).Succeeded);
        Assert.True((await manager.DeclineAsync(quotation.Id, quotation.Version, QuotationWorld.Anna)).Succeeded);

        Assert.Equal(["created", "sent", "accepted", "undone", "declined"], (await world.TimelineAsync()).Select(text =>
            new[] { "created", "sent", "accepted", "undone", "declined" }.First(word => text.Contains(word, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task CopyAsync_Sent_IsADraftOfItsOwnNumberAndDate()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var old = await world.QuotationAsync();
        await world.Get<QuotationManager>().MarkSentAsync(old.Id, old.Version, QuotationWorld.Anna);
        world.Time.Advance(TimeSpan.FromDays(3));

        var copy = (await world.Get<QuotationManager>().CopyAsync(old.Id, QuotationWorld.Anna)).Value!;

        Assert.Equal((2, QuotationState.Draft, old.Id, new DateOnly(2026, 3, 5)), (copy.Number, copy.State, copy.BasedOnId, copy.Date));
        Assert.Equal("Panels", Assert.Single(copy.Lines).Description);
        Assert.Equal(QuotationState.Sent, (await world.Get<IQuotationStore>().FindAsync(old.Id))!.State);
    }

    [Fact]
    public async Task RemoveAsync_Draft_GoesAndItsTicketCanBeRemovedThen()
    {
        await using var world = await QuotationWorld.CreateAsync();
        var quotation = await world.QuotationAsync();
        Assert.False((await world.Get<TicketRemoval>().ClearAsync(world.Opportunity.Id)).Succeeded);

        Assert.True((await world.Get<QuotationManager>().RemoveAsync(quotation.Id, QuotationWorld.Anna)).Succeeded);

        Assert.Empty((await world.Get<IQuotationStore>().ListAsync(new QuotationQuery(), new PageRequest())).Items);
        Assert.True((await world.Get<TicketRemoval>().ClearAsync(world.Opportunity.Id)).Succeeded);
    }
}
