using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Access;
using SalesMailbox.Server.Tests.Driver;
using SalesMailbox.Server.Tests.Tenants;
using SalesMailbox.Web.Security;

namespace SalesMailbox.SecurityTests.Forms;

/// <summary>
/// Uses objects of every kind from another tenant or another agent in every route and form field: none of their text is shown, and nothing
/// changes.
/// </summary>
public sealed class ForeignObjectTests(TenantOffice office) : IClassFixture<TenantOffice>
{
    private const string Here = "default";
    private const string There = "north";

    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Fields_NamingAnObjectOfAnotherTenant_ShowAndChangeNothing()
    {
        var foreign = await ForeignObjects.MakeAsync(_server, There, await _server.IdOfAsync(There, People.Anna));
        Assert.Superset(Enum.GetNames<ObjectKind>().ToHashSet(), foreign.Ids.Keys.ToHashSet());
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        string[] begin = [await admin.NewTicketAsync("Where the forms begin"), await admin.NewClientAsync("Where the notes begin", "")];
        var token = TokenOf(await admin.GetAsync("/Integrations"));
        var (here, there) = (await ForeignObjects.RowsAsync(_server, Here), await ForeignObjects.RowsAsync(_server, There));
        var tried = new HashSet<ObjectKind>();
        foreach (var action in PageList.ModuleActions())
        {
            foreach (var (name, kind) in Fields(action))
            {
                tried.Add(kind);
                foreach (var id in begin)
                {
                    await TryAsync(admin, action, id, (name, foreign.Ids[kind.ToString()]), token, foreign.Secret);
                }
            }
        }

        Assert.Equal(Enum.GetValues<ObjectKind>(), tried.Order());
        AssertSame(here, await ForeignObjects.RowsAsync(_server, Here));
        AssertSame(there, await ForeignObjects.RowsAsync(_server, There));
    }

    [Fact]
    public async Task Routes_WithAnObjectOfAnotherTenant_ShowAndChangeNothing()
    {
        var foreign = await ForeignObjects.MakeAsync(_server, There, await _server.IdOfAsync(There, People.Ben));
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        await TryRoutesAsync(admin, foreign, There);
    }

    /// <summary>
    /// Covers what belongs to an agent. Everyone shares tickets, clients, and what belongs to them. A sent message is on the timeline for
    /// everyone, but only its sender may retry or withdraw it.
    /// </summary>
    [Fact]
    public async Task Routes_WithAnObjectOfAnotherAgent_ShowAndChangeNothing()
    {
        string[] everyones =
            [nameof(ObjectKind.Ticket), nameof(ObjectKind.Client), nameof(ObjectKind.Contact), nameof(ObjectKind.Quotation), "Note"];
        var all = await ForeignObjects.MakeAsync(_server, Here, await _server.IdOfAsync(Here, People.Anna));
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        await TryRoutesAsync(
            ben,
            new ForeignObjects(all.Ids.Where(pair => !everyones.Contains(pair.Key)).ToDictionary(), all.Secret),
            Here,
            "Outgoing message");
    }

    private async Task TryRoutesAsync(Visitor visitor, ForeignObjects foreign, string tenant, string? shown = null)
    {
        var token = TokenOf(await visitor.GetAsync("/Integrations"));
        var before = await ForeignObjects.RowsAsync(_server, tenant);
        foreach (var action in PageList.ModuleActions().Where(UsesId))
        {
            foreach (var (kind, id) in foreign.Ids)
            {
                await TryAsync(visitor, action, id, null, token, foreign.Secret, isShown: kind == shown);
            }
        }

        AssertSame(before, await ForeignObjects.RowsAsync(_server, tenant));
    }

    private static async Task TryAsync(
        Visitor visitor, MethodInfo action, string id, (string Name, string Id)? field, string token, string secret, bool isShown = false)
    {
        var path = PageList.PathOf(action, id);
        (string, string)[] fields =
            [("__RequestVerificationToken", token), ("go", "true"), ("Form.Summary", "x"), ("Form.Text", "x"), ("Form.Subject", "x")];
        var page = PageList.Verbs(action).Contains("POST")
            ? await visitor.PostAsync(path, field is { } named ? [.. fields, named] : fields[..1])
            : await visitor.GetAsync(field is { } query ? $"{path}?{query.Name}={query.Id}" : path);
        Assert.True((int)page.Status < 500, $"{path}, {field?.Name}: {page.Status}");
        Assert.False(
            !isShown && page.Body.Contains(secret, StringComparison.OrdinalIgnoreCase),
            $"{path}, {field?.Name} shows what is not the reader's.");
    }

    private static void AssertSame(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        Assert.All(before, table => Assert.Equal((table.Key, table.Value), (table.Key, after[table.Key])));

    private static bool UsesId(MethodInfo action) => action.GetParameters().Any(parameter => parameter.Name == "id");

    private static IEnumerable<(string Name, ObjectKind Kind)> Fields(MethodInfo action) => action.GetParameters().SelectMany(parameter =>
        parameter.GetCustomAttribute<RefersToAttribute>() is { } names
            ? [(parameter.Name!, names.Kind)]
            : parameter.ParameterType.GetProperties()
                .Select(property => (property, Names: property.GetCustomAttribute<RefersToAttribute>()))
                .Where(pair => pair.Names is not null)
                .Select(pair => (Prefix(parameter) + pair.property.Name, pair.Names!.Kind)));

    private static string Prefix(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<BindAttribute>()?.Prefix is { } prefix ? prefix + "." : "";

    private static string TokenOf(Page page) =>
        page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
