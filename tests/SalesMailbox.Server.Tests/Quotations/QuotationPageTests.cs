using System.Net;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Quotations;

/// <summary>Quotations in a browser without JavaScript.</summary>
public sealed class QuotationPageTests(Office office) : IClassFixture<Office>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task New_LinesAddedMovedAndRemoved_IsSavedWithItsTotals()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Solar roof");
        var first = await anna.FillAsync(
            $"/QuotationEditor/New/{ticket}",
            ("Form.Lines[0].Description", "Panels"), ("Form.Lines[0].Quantity", "20"), ("Form.Lines[0].UnitPrice", "149.95"),
            ("Form.Lines[0].TaxRate", "20"), ("change", "add"));
        var second = await anna.SubmitAsync(
            first, null, ("Form.Lines[1].Description", "Mounting"), ("Form.Lines[1].UnitPrice", "1,234.50"),
            ("Form.Lines[1].Discount", "10"), ("Form.Lines[1].TaxRate", "0"), ("change", "up:1"));
        var third = await anna.SubmitAsync(second, null, ("change", "add"));
        Assert.Equal(
            ["Mounting", "Panels", ""],
            third.Document.QuerySelectorAll("textarea[name$='.Description']").Select(area => area.TextContent.Trim()));
        var fourth = await anna.SubmitAsync(third, null, ("change", "remove:2"));
        Assert.Equal(2, fourth.Document.QuerySelectorAll("textarea[name$='.Description']").Length);

        var page = await anna.FollowAsync(await anna.SubmitAsync(fourth, null));

        Assert.EndsWith("Solar roof", page.Title, StringComparison.Ordinal);
        Assert.Contains("4,110.05", page.Text, StringComparison.Ordinal);
        Assert.Equal("4,709.85\u00A0EUR", page.Document.QuerySelector("#quotation-total")!.TextContent);
        var onTicket = await anna.GetAsync($"/Tickets/Details/{ticket}");
        Assert.Contains("4,709.85", onTicket.Document.QuerySelector("#quotations")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Quotation changed by Anna Agent", onTicket.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Solar roof",
            (await anna.GetAsync("/Quotations?search=solar&state=Draft&agent=me")).Document.QuerySelector("#all-quotations")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_BadLine_StaysOnTheFormWithTheMessage()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("With a mistake");

        var page = await anna.FillAsync(
            $"/QuotationEditor/New/{ticket}",
            ("Form.Title", ""),
            ("Form.Lines[0].Description", "Panels"),
            ("Form.Lines[0].UnitPrice", "a lot"));

        Assert.Equal(["Form.Title", "Form.Lines[0].UnitPrice"], page.FieldsWithErrors);
        Assert.Equal("a lot", page.Document.QuerySelector("#line-0-price")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Pdf_Quotation_IsShownInline()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var id = await QuotationAsync(anna, "On paper");

        var pdf = await anna.GetAsync($"/Quotations/Pdf/{id}");

        Assert.Equal("application/pdf", pdf.Header("Content-Type"));
        Assert.StartsWith("inline", pdf.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.StartsWith("%PDF", pdf.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_SomebodyElseSavedMeanwhile_ShowsBothAndSavesOnlyThen()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var id = await QuotationAsync(anna, "Shared work");
        var hers = await anna.GetAsync($"/QuotationEditor/Edit/{id}");
        await ben.FillAsync($"/QuotationEditor/Edit/{id}", ("Form.Title", "His title"));

        var conflict = await anna.SubmitAsync(hers, null, ("Form.Title", "Her title"));
        Assert.Contains("His title", conflict.Document.QuerySelector(".alert-warning")!.TextContent, StringComparison.Ordinal);
        var saved = await anna.FollowAsync(await anna.SubmitAsync(conflict, null));

        Assert.EndsWith("Her title", saved.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_SentAcceptedNewVersion_AreShownAndTheSentOneStays()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var id = await QuotationAsync(anna, "All the way");
        var sent = await anna.FollowAsync(await anna.SubmitAsync(await anna.GetAsync($"/Quotations/Details/{id}"), $"/MarkSent/{id}"));
        Assert.Contains(
            $"/Quotations/Details/{id}", (await anna.GetAsync($"/QuotationEditor/Edit/{id}")).Location, StringComparison.Ordinal);

        var accepted = await anna.FollowAsync(await anna.SubmitAsync(sent, $"/Accept/{id}"));
        var copy = await anna.FollowAsync(await anna.SubmitAsync(accepted, $"/Copy/{id}"));

        Assert.Contains("Accepted", accepted.Document.QuerySelector(".sm-head .sm-chip")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Edit Q-", copy.Title, StringComparison.Ordinal);
        Assert.Contains(
            "Remove",
            (await anna.GetAsync(copy.Path.Replace("/QuotationEditor/Edit/", "/Quotations/Remove/", StringComparison.Ordinal))).Title,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_AgentsAndAdministrators_OnlyTheLatterMaySeeThem()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var ada = await _server.Visitor().SignInAsync(People.Admin);

        Assert.Equal(HttpStatusCode.Forbidden, (await anna.GetAsync("/QuotationSettings")).Status);
        var saved = await ada.FollowAsync(await ada.FillAsync(
            "/QuotationSettings", ("Form.From", "sales-mailboxes"), ("Form.TaxRate", "19"), ("Form.CompanyName", "Acme")));

        Assert.Equal("sales-mailboxes", saved.Document.QuerySelector("#Form_From option[selected]")!.GetAttribute("value"));
        Assert.Contains(
            "can't send a quotation to", saved.Document.QuerySelector("#sender-sentence")!.TextContent, StringComparison.Ordinal);
        var ticket = await anna.NewTicketAsync("With the defaults");
        Assert.Equal(
            "19", (await anna.GetAsync($"/QuotationEditor/New/{ticket}")).Document.QuerySelector("#line-0-tax")!.GetAttribute("value"));
        Assert.Contains("Form.TaxRate", (await ada.FillAsync("/QuotationSettings", ("Form.TaxRate", "190"))).FieldsWithErrors);
    }

    [Fact]
    public async Task ClientSettings_Override_IsKeptAndSaid()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var client = await anna.NewClientAsync("Override Ltd", "override.example");

        var saved = await anna.FollowAsync(await anna.FillAsync($"/ClientSettings/Index/{client}", ("QuotationFrom", "sales-mailboxes")));

        Assert.Equal("sales-mailboxes", saved.Document.QuerySelector("#QuotationFrom option[selected]")!.GetAttribute("value"));
        Assert.Contains("Override Ltd", saved.Document.QuerySelector("#sender-sentence")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> QuotationAsync(Visitor visitor, string title)
    {
        var ticket = await visitor.NewTicketAsync(title);
        var made = await visitor.FillAsync(
            $"/QuotationEditor/New/{ticket}", ("Form.Lines[0].Description", "Panels"), ("Form.Lines[0].UnitPrice", "10"));
        return made.Location?.Split('/')[^1] ?? throw new InvalidOperationException($"The quotation was refused: {made.Text}");
    }
}
