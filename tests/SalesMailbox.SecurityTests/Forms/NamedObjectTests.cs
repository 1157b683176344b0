using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Access;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.Server.Tests.Driver;
using SalesMailbox.Web.Security;

namespace SalesMailbox.SecurityTests.Forms;

/// <summary>
/// Uses another agent's object in every form field that refers to an object: it is not found, nothing happens, and none of its text is
/// shown.
/// </summary>
public sealed class NamedObjectTests(SalesOffice office) : IClassFixture<SalesOffice>
{
    /// <summary>Fields that look like ids but refer to nothing that needs protection, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["ActionId"] = "every agent may run every action; one that is not offered is refused",
        ["actionId"] = "every agent may run every action; one that is not offered is refused",
        ["AgentId"] = "every agent may assign tickets to every other; mailboxes are an administrator's",
        ["TypeId"] = "ticket types are everyone's",
        ["ExcludedTypeIds"] = "ticket types are everyone's",
        ["NewStatusId"] = "ticket statuses are everyone's",
        ["statusId"] = "ticket statuses are everyone's",
        ["MailboxId"] = "SenderResolver offers the mailboxes that the agent may send from, and takes no other",
        ["FallbackMailboxId"] = "an administrator chooses among all mailboxes of the tenant",
        ["ToAgentId"] = "an administrator hands over to any active agent",
        ["contentId"] = "a picture inside the message, which is checked",
    };

    // Ids in routes: each action finds its object itself, and the test of routes below covers them.
    private const string RouteId = "id";

    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public void Fields_ThatNameAnObject_AllSaySo()
    {
        var silent = new List<string>();
        foreach (var action in PageList.ModuleActions())
        {
            foreach (var parameter in action.GetParameters().Where(parameter => parameter.Name != RouteId))
            {
                silent.AddRange(Silent($"{action.ReflectedType!.Name}.{action.Name}", parameter));
            }
        }

        Assert.True(silent.Count == 0, "Mark these with [Names], or say in Exempt why not:\n" + string.Join('\n', silent.Distinct()));
    }

    [Fact]
    public async Task Fields_ThatNameAMessage_WithAnothersPrivateOne_AreNotFoundAndDoNothing()
    {
        const string Secret = "Private to Anna, by field";
        var id = await office.ReceiveAsync(People.Anna, Secret);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var ticket = await ben.NewTicketAsync("Ben's own");
        var token = TokenOf(await ben.GetAsync("/Integrations"));
        var fields = PageList.ModuleActions().SelectMany(action => FieldsOf(action, ObjectKind.Message)).ToList();

        Assert.Contains(fields, field => field.Name == "Form.ReplyToMessageId");
        foreach (var (action, name) in fields)
        {
            (string, string)[] form =
            [
                ("__RequestVerificationToken", token), (name, id), ("go", "true"), ("ticketId", ticket),
                ("Form.To", "ben@elsewhere.example"), ("Form.Subject", "Re"),
                ("Form.Text", "Look at this"), ("Form.IncludeQuote", "true"),
            ];
            var path = PageList.PathOf(action, ticket);
            var page = PageList.Verbs(action).Contains("POST")
                ? await ben.PostAsync(path, form)
                : await ben.GetAsync($"{path}?{name}={id}");
            Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{path}, {name}: {page.Status} {page.Text}");
            Assert.DoesNotContain(Secret, page.Body, StringComparison.Ordinal);
        }

        Assert.Equal(Core.Messages.MessagePlace.Inbox, (await office.FindMessageAsync(id)).Place);
        Assert.Equal(0, await _server.InTenantAsync("default", services =>
            services.GetRequiredService<SalesMailboxDbContext>().OutgoingMails.CountAsync(mail => mail.ReplyToMessageId == id)));
    }

    [Fact]
    public async Task Outbox_AnswerToAnothersPrivateMessage_IsRefusedByCoreToo()
    {
        var id = await office.ReceiveAsync(People.Anna, "Private to Anna, by Core");
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var ticket = await ben.NewTicketAsync("Ben's other");
        var agent = new Core.Agents.Agent(await _server.IdOfAsync("default", People.Ben), "Ben Agent", People.Ben, false, true);

        var queued = await _server.InTenantAsync("default", services => services.GetRequiredService<Core.Sending.Outbox>().QueueAsync(
            agent, new Core.Sending.MailDraft
            {
                TicketId = ticket,
                To = "x@y.example",
                Subject = "Re",
                Text = "Look",
                ReplyToMessageId = id,
                IncludeQuote = true,
            }));

        Assert.Equal([nameof(Core.Sending.MailDraft.ReplyToMessageId)], queued.Errors.Select(error => error.Field));
    }

    /// <summary>A file that is kept for a composer is identified by a key that only its agent can use.</summary>
    [Fact]
    public async Task Composer_WithTheFileKeyOfAnotherAgent_AttachesNothing()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var ticket = await anna.NewTicketAsync("With Anna's file");
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = anna.Cookies, UseProxy = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(_server.Address) };
        using var form = new MultipartFormDataContent
        {
            { new StringContent(TokenOf(await anna.GetAsync("/Integrations"))), "__RequestVerificationToken" },
            { new ByteArrayContent("secret plan"u8.ToArray()), "Form.Files", "secret-plan.txt" },
        };
        using var response = await http.PostAsync(
            new Uri("/Compose/Run/" + ticket, UriKind.Relative), form, TestContext.Current.CancellationToken);
        var hers = await Page.ReadAsync("/Compose/Run/" + ticket, response);
        var key = hers.Document.QuerySelector("input[name='Form.Kept']")!.GetAttribute("value")!;
        Assert.Contains("secret-plan.txt", hers.Text, StringComparison.Ordinal);

        var his = await ben.PostAsync(
            "/Compose/Run/" + ticket, ("__RequestVerificationToken", TokenOf(await ben.GetAsync("/Integrations"))), ("Form.Kept", key),
            ("Form.Text", "Look"));

        Assert.Equal(HttpStatusCode.OK, his.Status);
        Assert.Null(his.Document.QuerySelector("input[name='Form.Kept']"));
        Assert.DoesNotContain("secret-plan", his.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Routes_WithAnothersPrivateMessage_ShowAndDoNothing()
    {
        const string Secret = "Private to Anna, by route";
        var id = await office.ReceiveAsync(People.Anna, Secret);
        var before = await office.FindMessageAsync(id);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var ticket = await ben.NewTicketAsync("Ben's third");
        var token = TokenOf(await ben.GetAsync("/Integrations"));
        foreach (var action in PageList.ModuleActions().Where(action => action.Name != "SignOutNow"))
        {
            var path = PageList.PathOf(action, id);
            var page = PageList.Verbs(action).Contains("POST")
                ? await ben.PostAsync(path, ("__RequestVerificationToken", token), ("ticketId", ticket), ("go", "true"), ("Form.Text", "x"),
                    ("Form.Summary", "x"))
                : await ben.GetAsync(path);
            Assert.True((int)page.Status < 500, $"{path}: {page.Status}");
            Assert.DoesNotContain(Secret, page.Body, StringComparison.Ordinal);
        }

        var after = await office.FindMessageAsync(id);
        Assert.Equal((before.Place, before.IsRead, before.Version), (after.Place, after.IsRead, after.Version));
    }

    private static string TokenOf(Page page) =>
        page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static IEnumerable<string> Silent(string action, ParameterInfo parameter)
    {
        if (IsText(parameter.ParameterType))
        {
            return LooksLikeId(parameter.Name!) && parameter.GetCustomAttribute<RefersToAttribute>() is null
                && !Exempt.ContainsKey(parameter.Name!) ? [$"{action}: {parameter.Name}"] : [];
        }

        return !parameter.ParameterType.Namespace!.StartsWith("SalesMailbox.Web.ViewModels", StringComparison.Ordinal) ? [] :
            parameter.ParameterType.GetProperties()
                .Where(property => property.CanWrite && IsText(property.PropertyType) && LooksLikeId(property.Name)
                    && property.GetCustomAttribute<RefersToAttribute>() is null)
                .Where(property => !Exempt.ContainsKey(property.Name) && !Exempt.ContainsKey($"{Prefix(parameter)}{property.Name}"))
                .Select(property => $"{action}: {parameter.ParameterType.Name}.{property.Name}");
    }

    private static IEnumerable<(MethodInfo Action, string Name)> FieldsOf(MethodInfo action, ObjectKind kind) =>
        action.GetParameters().SelectMany(parameter =>
            parameter.GetCustomAttribute<RefersToAttribute>() is { } names
                ? names.Kind == kind ? [(action, parameter.Name!)] : []
                : parameter.ParameterType.GetProperties().Where(property => property.GetCustomAttribute<RefersToAttribute>()?.Kind == kind)
                    .Select(property => (action, Prefix(parameter) + property.Name)));

    private static string Prefix(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<BindAttribute>()?.Prefix is { } prefix ? prefix + "." : "";

    private static bool IsText(Type type) => type == typeof(string) || typeof(IEnumerable<string>).IsAssignableFrom(type);

    private static bool LooksLikeId(string name) =>
        name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("Ids", StringComparison.Ordinal) || name is "ids" or "replyTo";
}
