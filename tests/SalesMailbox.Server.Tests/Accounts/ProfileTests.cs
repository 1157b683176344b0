using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Accounts;

public sealed class ProfileTests(Office office) : IClassFixture<Office>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Password_Changed_EndsTheOtherSessionsOnly()
    {
        await _server.AddUserAsync("default", "pia@acme.example", "Pia", Roles.Agent);
        using var here = await _server.Visitor().SignInAsync("pia@acme.example");
        using var there = await _server.Visitor().SignInAsync("pia@acme.example");

        var wrong = await here.FillAsync("/Profile/Password", ("OldPassword", "wrong wrong wrong"), ("Password", "a brand new password"));
        var changed = await here.FillAsync("/Profile/Password", ("OldPassword", People.Password), ("Password", "a brand new password"));

        Assert.Equal(["OldPassword"], wrong.FieldsWithErrors);
        Assert.Equal("/Profile", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/Profile")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/Profile")).Status);
        using var later = await _server.Visitor().SignInAsync("pia@acme.example", "a brand new password");
    }

    [Fact]
    public async Task TimeZone_Chosen_IsTheAgentsAndTheCompanysElse()
    {
        var id = await _server.AddUserAsync("default", "tia@acme.example", "Tia", Roles.Agent);
        using var visitor = await _server.Visitor().SignInAsync("tia@acme.example");
        using var admin = await _server.Visitor().SignInAsync(People.Admin);

        Task<string?> ZoneAsync() => _server.InTenantAsync(
            "default", async services => (await services.GetRequiredService<IAgentDirectory>().FindAsync(id))?.TimeZone.Id);

        await admin.FillAsync("/Company", ("Name", "Acme"), ("TimeZone", "America/New_York"));
        var company = await ZoneAsync();
        var saved = await SaveAsync(visitor, ("TimeZone", "Asia/Tokyo"));

        Assert.True(saved.Status == HttpStatusCode.Redirect, saved.Text);
        Assert.Equal(("America/New_York", "Asia/Tokyo"), (company, await ZoneAsync()));
    }

    [Theory]
    [InlineData("de-DE", "1.234", "1.234,00")]
    [InlineData("de-AT", "1.234,56", "1\u00A0234,56")]
    [InlineData("en-GB", "1,234.56", "1,234.56")]
    public async Task Formats_Chosen_DecideHowNumbersAreReadAndWritten(string formats, string typed, string shown)
    {
        var email = $"{formats}@acme.example";
        await _server.AddUserAsync("default", email, email, Roles.Administrator);
        using var visitor = await _server.Visitor().SignInAsync(email);
        await SaveAsync(visitor, ("Formats", formats));
        var ticket = await visitor.NewTicketAsync("Ticket of " + formats);

        var saved = await visitor.FillAsync(
            $"/QuotationEditor/New/{ticket}", ("Form.Lines[0].Description", "Panel"), ("Form.Lines[0].UnitPrice", typed),
            ("Form.Lines[0].TaxRate", "0"));
        var page = await visitor.FollowAsync(saved);

        Assert.Equal(shown + "\u00A0EUR", page.Document.QuerySelector("#quotation-total")!.TextContent);
    }

    [Fact]
    public async Task Times_OnAPage_AreOnTheAgentsClockInTheAgentsFormat()
    {
        await _server.AddUserAsync("default", "kai@acme.example", "Kai", Roles.Administrator);
        using var visitor = await _server.Visitor().SignInAsync("kai@acme.example");
        var id = await visitor.NewClientAsync("Brightwell", "");
        await SaveAsync(visitor, ("TimeZone", "Asia/Tokyo"), ("Formats", "de-DE"));

        var time = (await visitor.GetAsync("/Clients/Details/" + id)).Document.QuerySelector("main time")!;

        var moment = DateTimeOffset.Parse(time.GetAttribute("datetime")!, System.Globalization.CultureInfo.InvariantCulture);
        var local = moment.ToOffset(TimeSpan.FromHours(9));
        var expected = SalesMailbox.Core.Text.DateText.Moment(local, System.Globalization.CultureInfo.GetCultureInfo("de-DE"));
        Assert.Equal(expected, time.GetAttribute("title"));
    }

    [Fact]
    public async Task Profile_NonsenseFromTheForm_IsRefused()
    {
        using var visitor = await _server.Visitor().SignInAsync(People.Anna);
        var page = await visitor.GetAsync("/Profile");

        var refused = await visitor.SubmitAsync(page, "/Profile", ("TimeZone", "Mars/Olympus"), ("Formats", "xx-XX"));

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal(["Formats", "TimeZone"], refused.FieldsWithErrors.Order());
    }

    private static async Task<Page> SaveAsync(Visitor visitor, params (string Name, string Value)[] fields) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/Profile"), "/Profile", fields);
}
