using System.Net;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Clients;

/// <summary>Clients, contacts, and notes in a browser without JavaScript.</summary>
public sealed class ClientPageTests(Office office) : IClassFixture<Office>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task New_ClientContactAndNote_StandOnTheClientsPage()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var client = await anna.NewClientAsync("Brightwell Solar", "brightwell.example");

        await anna.FillAsync($"/Contacts/New/{client}", ("Form.Name", "Clara Wolff"), ("Form.Email", "clara@brightwell.example"));
        await anna.FillAsync($"/Notes/New/{client}", ("Form.Subject", "She called"), ("Form.Text", "Wants the offer <b>by Friday</b>."));
        var page = await anna.GetAsync($"/Clients/Details/{client}");

        Assert.Equal("Brightwell Solar", page.Title);
        Assert.Contains("clara@brightwell.example", page.Document.QuerySelector("#contacts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Wants the offer <b>by Friday</b>.", page.Document.QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_NoteWrittenByHand_AsksOnceThenIsGone()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var client = await anna.NewClientAsync("Northwind", "");
        await anna.FillAsync($"/Notes/New/{client}", ("Form.Subject", "A mistake"));
        var remove = (await anna.GetAsync($"/Clients/Details/{client}")).Links
            .Single(link => link.Contains("/Notes/Remove/", StringComparison.Ordinal));

        var asked = await anna.GetAsync(remove);
        var page = await anna.FollowAsync(await anna.SubmitAsync(asked, null));

        Assert.Contains("A mistake", asked.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#notes li"));
    }

    [Fact]
    public async Task Edit_SomebodyElseSavedMeanwhile_KeepsTheInputAndSavesTheSecondTime()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var client = await anna.NewClientAsync("Cedar Bank", "cedar.example");
        var open = await anna.GetAsync($"/Clients/Edit/{client}");
        await ben.FillAsync($"/Clients/Edit/{client}", ("Form.Phone", "+49 30 1"));

        var conflict = await anna.SubmitAsync(open, null, ("Form.Name", "Cedar Bank AG"));

        Assert.Equal(HttpStatusCode.OK, conflict.Status);
        Assert.Contains("+49 30 1", conflict.Document.QuerySelector(".alert-warning")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Cedar Bank AG", conflict.Document.QuerySelector("#Form_Name")!.GetAttribute("value"));
        var saved = await anna.FollowAsync(await anna.SubmitAsync(conflict, null));
        Assert.Equal("Cedar Bank AG", saved.Title);
    }

    [Fact]
    public async Task New_WrongInput_IsRefusedAtItsField()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        var refused = await anna.FillAsync("/Clients/New", ("Form.Name", " "), ("Form.Domains", "no domain!"));

        Assert.Equal(["Form.Domains", "Form.Name"], refused.FieldsWithErrors.Order());
    }

    [Fact]
    public async Task Pick_ManyClients_ShowsAHandfulAndKeepsWhatIsChosen()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var chosen = await anna.NewClientAsync("Chosen", "");
        for (var number = 0; number < 12; number++)
        {
            await anna.NewClientAsync($"Pick {number}", "");
        }

        var options = await anna.GetAsync($"/Clients/Pick?field=F&FSearch=pick&F={chosen}");

        var radios = options.Document.QuerySelectorAll("input[type=radio]");
        Assert.Equal(9, radios.Length);
        Assert.Equal([chosen], radios.Where(radio => radio.HasAttribute("checked")).Select(radio => radio.GetAttribute("value")));
    }
}
