using System.Text.Json.Nodes;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>Ticket actions in Orchard's content editor, over HTTP.</summary>
public abstract class ActionEditorTests(ITestSite site)
{
    private const string Part = "SalesMailboxActionPart.";

    [Fact]
    public async Task Action_New_IsWhatWasEnteredAndInTheList()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var shared = await edited.ShareAsync("support@acme.example");

        await edited.NewAsync("SalesMailboxAction", new()
        {
            [Part + "Name"] = "Remind",
            [Part + "Uses"] = nameof(TicketUse.Project),
            [Part + "SendsEmail"] = "true",
            [Part + "NewStatusId"] = "waiting",
            [Part + "From"] = shared.Id,
            [Part + "BodyTemplate"] = "Dear customer",
        });

        var action = Assert.Single(await ListAsync(edited));
        Assert.Equal(
            ("Remind", true, "waiting", FromSetting.Of(shared.Id), "Dear customer"),
            (action.Name, action.SendsEmail, action.NewStatusId, action.From, action.BodyTemplate));
        Assert.Equal([TicketUse.Project], action.Uses);
        var list = await edited.Browser.GetAsync("/Admin/Contents/ContentItems/SalesMailboxAction");
        Assert.Contains("Sends an email · support@acme.example", list.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Action_MailboxOfOneAgentOrNameOfAnother_IsSaidAtTheField()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var mailbox = await edited.ConnectAsync("ana@acme.example");
        await edited.DoAsync<ActionDefinitionManager, bool>(async manager =>
        {
            await manager.EnsureDefaultsAsync();
            return true;
        });

        var page = await edited.NewAsync("SalesMailboxAction", new()
        {
            [Part + "Name"] = "REPLY",
            [Part + "Uses"] = nameof(TicketUse.Project),
            [Part + "SendsEmail"] = "true",
            [Part + "From"] = mailbox.Id,
        });

        Assert.NotEmpty(page.ErrorAt(Part + "Name"));
        Assert.NotEmpty(page.ErrorAt(Part + "From"));
        Assert.Equal(3, (await ListAsync(edited)).Count);
    }

    [Fact]
    public async Task Action_ChangedByTwo_SecondIsRefused()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var id = await AddAsync(edited);
        var (first, second) = (await edited.OpenAsync(id), await edited.OpenAsync(id));

        await edited.PublishAsync(first, new() { [Part + "Name"] = "First" });
        var refused = await edited.PublishAsync(second, new() { [Part + "Name"] = "Second" });

        Assert.Contains("Someone else changed", refused.Text(), StringComparison.Ordinal);
        var action = Assert.Single(await ListAsync(edited));
        Assert.Equal(("First", FromSetting.SalesMailboxes, 1), (action.Name, action.From, action.Version));
    }

    [Fact]
    public async Task Action_RemovedInTheList_IsGone()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var id = await AddAsync(edited);

        await edited.RemoveAsync(id);

        Assert.Empty(await ListAsync(edited));
    }

    [Fact]
    public async Task Recipe_WithActions_PassTheRules()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var id = await AddAsync(edited);
        static JsonObject Sent(string name) =>
            new() { ["Name"] = name, ["Uses"] = new JsonArray(nameof(TicketUse.Project)), ["IsEnabled"] = true };

        var refused = await ContentRecipe.RunAsync(site, ContentRecipe.Item("SalesMailboxAction", "other", "v1", Sent("reply")));
        Assert.Contains("An action with this name already exists.", refused, StringComparison.Ordinal);
        Assert.Equal("", await ContentRecipe.RunAsync(site, ContentRecipe.Item("SalesMailboxAction", id, "v2", Sent("Answer"))));

        var action = Assert.Single(await ListAsync(edited));
        Assert.Equal((id, "Answer", false, 1), (action.Id, action.Name, action.SendsEmail, action.Version));
    }

    private static Task<IReadOnlyList<ActionDefinition>> ListAsync(EditedSite edited) =>
        edited.DoAsync<IActionDefinitionStore, IReadOnlyList<ActionDefinition>>(store => store.ListAsync());

    private static Task<string> AddAsync(EditedSite edited) => edited.DoAsync<ActionDefinitionManager, string>(async manager =>
        (await manager.AddAsync(
            new ActionDetails("Reply", [TicketUse.Service], true, false, null, true, FromSetting.SalesMailboxes, ""))).Value!.Id);
}
