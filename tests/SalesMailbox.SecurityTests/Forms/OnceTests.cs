using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Server.Tests.Driver;
using SalesMailbox.Web.Forms;

namespace SalesMailbox.SecurityTests.Forms;

/// <summary>A form that creates something creates it once, however often it arrives, and always leads to the first result.</summary>
public sealed class OnceTests(SalesOffice office) : IClassFixture<SalesOffice>
{
    private static int _number;

    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public void Actions_ThatMakeSomething_AllHaveAScenarioHere()
    {
        var marked = PageList.ModuleActions().Where(action => action.GetCustomAttribute<IdempotentFormAttribute>() is not null)
            .Select(action => $"{PageList.NameOf(action.ReflectedType!)}/{action.Name}").ToHashSet();

        Assert.Equal(Scenarios().Select(row => row.Data).Order(StringComparer.Ordinal), marked.Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Scenarios() =>
    [
        "Actions/New", "Clients/New", "Compose/Note", "Compose/Run", "Connections/New", "Contacts/New", "Filing/New", "Filing/Note",
        "Mailboxes/Add", "Notes/New",
        "QuotationEditor/New", "Quotations/Copy", "Tickets/AddNote", "Tickets/New",
    ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Form_SentTwiceAtOnceAndOnceMore_MakesOneThingAndLeadsThere(string name)
    {
        using var agent = await _server.Visitor().SignInAsync(
            name[0] is 'A' or 'M' || name.StartsWith("Connections", StringComparison.Ordinal) ? People.Admin : People.Anna);
        var once = await OpenAsync(name, agent);
        var repeated = await OpenAsync(name, agent);
        var before = await office.CountAsync();

        var single = await agent.SubmitAsync(once.Page, once.Action, once.Fields);
        var afterOne = await office.CountAsync();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => agent.SubmitAsync(repeated.Page, repeated.Action, repeated.Fields)));
        var late = await agent.SubmitAsync(repeated.Page, repeated.Action, repeated.Fields);
        var afterAll = await office.CountAsync();

        Assert.Equal(HttpStatusCode.Redirect, single.Status);
        Assert.All([.. answers, late], answer => Assert.True(answer.Status == HttpStatusCode.Redirect, $"{answer.Status} {answer.Text}"));
        Assert.Equal(1, afterOne["receipts"] - before["receipts"]);
        Assert.Equal(
            before.Keys.Select(kind => (kind, afterOne[kind] - before[kind])),
            before.Keys.Select(kind => (kind, afterAll[kind] - afterOne[kind])));
        if (!name.StartsWith("Filing", StringComparison.Ordinal))
        {
            Assert.Single(answers.Append(late).Select(answer => answer.Location!.Split('?', '#')[0]).Distinct());
        }
    }

    [Fact]
    public async Task Form_SentAgainWithAnotherText_IsAnotherForm()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var page = await anna.GetAsync("/Tickets/New");

        var first = await anna.SubmitAsync(page, null, ("Form.Summary", "Written first"));
        var second = await anna.SubmitAsync(page, null, ("Form.Summary", "Written after going back"));

        Assert.NotEqual(first.Location, second.Location);
        Assert.Contains("Written after going back", (await anna.FollowAsync(second)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_RefusedAndThenCorrected_IsCarriedOut()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var refused = await anna.FillAsync("/Tickets/New", ("Form.Summary", ""));

        var done = await anna.SubmitAsync(refused, null, ("Form.Summary", "Corrected"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (refused.Status, done.Status));
    }

    [Fact]
    public async Task Form_OfAnotherPersonWithTheSameKey_IsCarriedOut()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var key = (IdempotentFormAttribute.Field, "0123456789abcdef0123456789abcdef");

        var hers = await anna.FillAsync("/Tickets/New", ("Form.Summary", "The same"), ("Form.AgentId", ""), key);
        var his = await ben.FillAsync("/Tickets/New", ("Form.Summary", "The same"), ("Form.AgentId", ""), key);

        Assert.NotEqual(hers.Location, his.Location);
    }

    private async Task<(Page Page, string? Action, (string, string)[] Fields)> OpenAsync(string name, Visitor agent)
    {
        var unique = $"{name.Replace('/', '-')} {Interlocked.Increment(ref _number)}";
        switch (name)
        {
            case "Actions/New":
                return (await agent.GetAsync("/Actions/New"), null, [("Form.Name", unique)]);
            case "Clients/New":
                return (await agent.GetAsync("/Clients/New"), null, [("Form.Name", unique)]);
            case "Connections/New":
                return (await agent.GetAsync("/Connections/New"), null, [("Form.Name", unique)]);
            case "Contacts/New":
                var address = $"contact{unique.Split(' ')[1]}@client.example";
                return (await agent.GetAsync("/Contacts/New/" + await agent.NewClientAsync(unique, "")), null, [("Form.Name", "Clara"),
                    ("Form.Email", address)]);
            case "Notes/New":
                return (await agent.GetAsync("/Notes/New/" + await agent.NewClientAsync(unique, "")), null, [("Form.Subject", "Call"),
                    ("Form.Text", "We spoke.")]);
            case "Tickets/New":
                return (await agent.GetAsync("/Tickets/New"), null, [("Form.Summary", unique)]);
            case "Tickets/AddNote":
                var noted = await agent.NewTicketAsync(unique);
                return (await agent.GetAsync("/Tickets/Details/" + noted), "/AddNote/" + noted, [("Text", "A note")]);
            case "Compose/Note":
                return (
                    await agent.GetAsync(
                        $"/Compose/Run/{await agent.NewTicketAsync(unique)}?actionId={await office.ActionAsync("Call note")}"),
                    null,
                    [("Text", "We spoke.")]);
            case "Compose/Run":
                return (
                    await agent.GetAsync("/Compose/Run/" + await agent.NewTicketAsync(unique)),
                    null,
                    [("Form.To", "clara@brightwell.example"), ("Form.Text", "Hello")]);
            case "Filing/New":
                return (
                    await agent.GetAsync("/Filing/New/" + await office.ReceiveAsync(People.Anna, unique, NewSender)),
                    "/Filing/New/" + (await IdAsync(unique)),
                    [("Form.NewClientName", unique), ("Form.NewClientDomain", "")]);
            case "Filing/Note":
                var client = await agent.NewClientAsync(unique, "");
                return (
                    await agent.GetAsync("/Filing/Note/" + await office.ReceiveAsync(People.Anna, unique)),
                    "/Filing/Note/" + (await IdAsync(unique)),
                    [("Form.ClientId", client), ("Form.ContactId", "")]);
            case "Mailboxes/Add":
                var agentId = await _server.IdOfAsync("default", People.Ben);
                return (
                    await agent.GetAsync("/Mailboxes/Add/" + office.Connection.Id),
                    null,
                    [("Form.Address", $"more{unique.Split(' ')[1]}@acme.example"), ("Form.AgentId", agentId)]);
            case "QuotationEditor/New":
                return (await agent.GetAsync("/QuotationEditor/New/" + await agent.NewTicketAsync(unique)), null, Lines);
            case "Quotations/Copy":
                var made = await agent.FillAsync("/QuotationEditor/New/" + await agent.NewTicketAsync(unique), Lines);
                var id = made.Location!.Split('/')[^1];
                return (await agent.GetAsync("/Quotations/Details/" + id), "/Copy/" + id, []);
            default:
                throw new ArgumentOutOfRangeException(nameof(name), name, "This form has no scenario.");
        }
    }

    private static string NewSender => $"Dora <dora{Interlocked.Increment(ref _number)}@newcomer.example>";

    private static (string, string)[] Lines =>
        [("Form.Title", "Panels"), ("Form.Lines[0].Description", "Panels"), ("Form.Lines[0].UnitPrice", "100")];

    private Task<string> IdAsync(string subject) => _server.InTenantAsync("default", services => Task.FromResult(
        services.GetRequiredService<EntityFrameworkCore.SalesMailboxDbContext>()
            .Messages.Single(message => message.Subject == subject).Id));
}
