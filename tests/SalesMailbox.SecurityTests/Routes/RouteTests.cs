using System.Net;
using SalesMailbox.Server.Tests.Driver;
using SalesMailbox.Server.Tests.Tenants;

namespace SalesMailbox.SecurityTests.Routes;

/// <summary>Requests every route of the endpoint table as every role that must be refused and as those that are allowed.</summary>
public sealed class RouteTests(TenantOffice office) : IClassFixture<TenantOffice>
{
    // The framework's own endpoints: static files by other paths, and the template for links. They answer nothing themselves.
    private static readonly string[] NoPages = ["Fallback {**path:file}", "Route: {controller}/{action=Index}/{id?}"];

    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public void EndpointTable_All_IsListedOnPurpose()
    {
        var routes = Route.Of(_server).Select(route => route.Name).ToHashSet();

        Assert.Empty(routes.Except(RouteTable.Expected.Keys).Select(name => $"{name} has no line in RouteTable: say who may use it."));
        Assert.Empty(RouteTable.Expected.Keys.Except(routes).Select(name => $"{name} has a line in RouteTable but is gone."));
        Assert.Empty(Route.OthersOf(_server).Except(NoPages));
    }

    [Fact]
    public async Task Anonymous_AnyRouteThatIsNotOpen_LeadsToSignIn()
    {
        using var stranger = _server.Visitor();

        await AllAsync(stranger, access => access == Access.Everybody ? Answer.Reached : Answer.SignIn);
    }

    [Fact]
    public async Task AgentOfAnotherTenant_WithThatTenantsCookie_IsAnonymousHere()
    {
        using var north = await _server.Visitor(TenantOffice.Prefix).SignInAsync(People.Anna);
        var cookie = north.Cookies.GetAllCookies().Single(cookie => cookie.Name == "SalesMailbox.north");
        using var asItIs = _server.Visitor();
        asItIs.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", "127.0.0.1"));
        using var renamed = _server.Visitor();
        renamed.Cookies.Add(new Cookie("SalesMailbox.default", cookie.Value, "/", "127.0.0.1"));

        await AllAsync(asItIs, access => access == Access.Everybody ? Answer.Reached : Answer.SignIn);
        await AllAsync(renamed, access => access == Access.Everybody ? Answer.Reached : Answer.SignIn);
    }

    [Fact]
    public async Task Agent_AdministratorsRoutes_AreForbiddenAndHisOwnAnswer()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        await AllAsync(anna, access => access is Access.Administrator or Access.Operator ? Answer.Forbidden : Answer.Reached);
    }

    [Fact]
    public async Task Administrator_AllRoutes_Answer()
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);

        await AllAsync(admin, _ => Answer.Reached);
    }

    [Fact]
    public async Task AdministratorOfAnotherTenant_OperatorsRoutes_AreForbidden()
    {
        using var admin = await _server.Visitor(TenantOffice.Prefix).SignInAsync(People.Admin);

        await AllAsync(admin, access => access == Access.Operator ? Answer.Forbidden : Answer.Reached);
    }

    /// <summary>
    /// Posts allowed forms without a token: they are refused, but only after the server has decided who may post them, and nothing is done.
    /// </summary>
    private async Task AllAsync(Visitor visitor, Func<Access, Answer> expected)
    {
        var wrong = new List<string>();
        foreach (var route in Route.Of(_server))
        {
            var page = route.IsPost ? await visitor.PostAsync(route.Path) : await visitor.GetAsync(route.Path);
            var wanted = RouteTable.Expected.TryGetValue(route.Name, out var access) ? expected(access) : Answer.Forbidden;
            if (AnswerOf(page, route) is var answer && answer != wanted)
            {
                wrong.Add($"{route.Name}: {answer} ({(int)page.Status} {page.Location}) instead of {wanted}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static Answer AnswerOf(Page page, Route route) => page.Status switch
    {
        HttpStatusCode.Redirect when page.Location!.Contains("/Account/SignIn", StringComparison.Ordinal) => Answer.SignIn,
        HttpStatusCode.Forbidden => Answer.Forbidden,
        HttpStatusCode.BadRequest when route.IsPost => Answer.Reached,
        HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.NotFound or HttpStatusCode.BadRequest when !route.IsPost =>
            Answer.Reached,
        _ => Answer.Wrong,
    };

    private enum Answer
    {
        Wrong,
        SignIn,
        Forbidden,
        Reached,
    }
}
