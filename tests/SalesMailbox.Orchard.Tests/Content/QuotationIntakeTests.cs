using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>The rules of the pages also apply to quotations from a recipe.</summary>
public abstract class QuotationIntakeTests(ITestSite site)
{
    [Fact]
    public async Task Recipe_NewQuotation_IsADraftWithTheSitesNumberAndOnTheTimeline()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var part = await PartAsync(edited);
        part["Number"] = 4711;

        Assert.Equal("", await ContentRecipe.RunAsync(site, ContentRecipe.Item("SalesMailboxQuotation", "offer", "v1", part)));

        var quotation = (await FindAsync(edited))!;
        Assert.Equal(
            (1L, "Ten panels", edited.Ticket.Id, edited.Client.Id, QuotationState.Draft),
            (quotation.Number, quotation.Title, quotation.TicketId, quotation.ClientId, quotation.State));
        Assert.Equal(1200m, QuotationTotals.Of(quotation).Gross);
        var timeline = await edited.DoAsync<ITicketStore, Page<TimelineEntry>>(
            store => store.ListEntriesAsync(edited.Ticket.Id, new PageRequest()));
        Assert.Contains(
            timeline.Items,
            entry => entry.Kind == TimelineKind.Quotation && entry.What!.ToString().Contains("Ten panels", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TicketId", "nowhere", "Choose the opportunity")]
    [InlineData("Currency", "XXX", "currencies")]
    [InlineData("AgentId", "nobody", "Enter the agent")]
    [InlineData("Lines", "0.00004", "decimal places")]
    public async Task Recipe_QuotationWithAFault_IsRefused(string field, string value, string message)
    {
        await using var edited = await EditedSite.StartAsync(site);
        var part = await PartAsync(edited);
        if (field == "Lines")
        {
            part["Lines"]![0]!["UnitPrice"] = decimal.Parse(value, CultureInfo.InvariantCulture);
        }
        else
        {
            part[field] = value;
        }

        var refused = await ContentRecipe.RunAsync(site, ContentRecipe.Item("SalesMailboxQuotation", "offer", "v1", part));

        Assert.Contains(message, refused, StringComparison.Ordinal);
        Assert.Null(await FindAsync(edited));
    }

    [Fact]
    public async Task Recipe_StateOfItsOwn_IsRefusedAndLeavesTheQuotation()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var part = await PartAsync(edited);
        part["State"] = (int)QuotationState.Sent; // its state on the other site
        Assert.Equal(
            "",
            await ContentRecipe.RunAsync(site, ContentRecipe.Item("SalesMailboxQuotation", "offer", "v1", (JsonObject)part.DeepClone())));
        Assert.Equal(QuotationState.Draft, (await FindAsync(edited))!.State);
        part["Title"] = "Eleven panels";
        part["State"] = (int)QuotationState.Accepted;

        var refused = await ContentRecipe.RunAsync(
            site, ContentRecipe.Item("SalesMailboxQuotation", "offer", "v2", (JsonObject)part.DeepClone()));
        part["State"] = (int)QuotationState.Draft;
        Assert.Equal("", await ContentRecipe.RunAsync(site, ContentRecipe.Item("SalesMailboxQuotation", "offer", "v3", part)));

        Assert.Contains("Leave its state", refused, StringComparison.Ordinal);
        var quotation = (await FindAsync(edited))!;
        Assert.Equal(("Eleven panels", QuotationState.Draft, 1L), (quotation.Title, quotation.State, quotation.Version));
    }

    [Fact]
    public async Task ContentManager_NumberOfAnotherSite_IsNotKept()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var part = await PartAsync(edited);
        part["Number"] = 4711;

        await site.Site.InTenantAsync(ShellSettings.DefaultShellName, async services =>
        {
            var contents = services.GetRequiredService<IContentManager>();
            var item = await contents.NewAsync("SalesMailboxQuotation");
            item.Merge(new JsonObject { ["SalesMailboxQuotationPart"] = part });
            item.ContentItemId = "offer";
            return await contents.CreateAsync(item, VersionOptions.Published);
        });

        Assert.Equal(1, (await FindAsync(edited))!.Number);
    }

    private static async Task<JsonObject> PartAsync(EditedSite edited) => new()
    {
        ["TicketId"] = edited.Ticket.Id,
        ["AgentId"] = (await edited.AdministratorAsync()).Id,
        ["Title"] = "Ten panels",
        ["Currency"] = "EUR",
        ["Date"] = "2026-11-02",
        ["Lines"] = new JsonArray(new JsonObject { ["Description"] = "Panel", ["Quantity"] = 10, ["UnitPrice"] = 100, ["TaxRate"] = 20 }),
    };

    private static Task<Quotation?> FindAsync(EditedSite edited) =>
        edited.DoAsync<IQuotationStore, Quotation?>(store => store.FindAsync("offer"));
}
