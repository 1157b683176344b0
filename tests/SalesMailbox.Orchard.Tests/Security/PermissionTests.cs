using System.Net;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.Server.Tests.Driver;
using SalesMailbox.Web.Controllers;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Orchard.Tests.Security;

/// <summary>
/// Who may use which action, for all actions. The expectations come from the attributes of the controllers in SalesMailbox.Web.
/// </summary>
[Collection(TenantSite.Name)]
public sealed class PermissionTests(TenantSite site)
{
    private const string Tenant = TenantSite.North;

    /// <summary>
    /// This controller has no policy: who may read an email depends on its place, and an email that a person may not read seems not to
    /// exist.
    /// </summary>
    private const string DecidesItself = "Mail";

    [Fact]
    public async Task Actions_OfTheModule_AreThoseOfWebWithOneVerbEach()
    {
        var actions = await ModuleAction.AllAsync(site);
        var controllers = typeof(SalesMailboxController).Assembly
            .GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(SalesMailboxController)) && !type.IsAbstract);

        Assert.Equal(
            controllers.Select(type => type.Name.Replace("Controller", "", StringComparison.Ordinal)).Order(),
            actions.Select(action => action.Controller).Distinct().Order());
        Assert.All(actions, action => Assert.Contains(action.Verb, new[] { "GET", "POST" }));
        Assert.Equal(
            DecidesItself,
            Assert.Single(actions.Where(action => action.Policies.Count == 0).Select(action => action.Controller).Distinct()));
    }

    [Fact]
    public async Task Actions_Anonymous_LeadToTheSignIn()
    {
        using var nobody = site.Visitor(Tenant);
        await AssertAnswersAsync(nobody, [], (_, page) => page.Status == HttpStatusCode.Redirect && IsSignIn(page));
    }

    [Fact]
    public async Task Actions_RoleThatMayOnlyEnterTheAdministration_AreForbidden()
    {
        await site.AddUserAsync(Tenant, "pat", "Porter", "AccessAdminPanel");
        using var pat = await site.SignInAsync(Tenant, "pat");
        await AssertAnswersAsync(
            pat, [await pat.TokenAsync()],
            (action, page) => page.Status == (action.Controller == DecidesItself ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden));
        Assert.DoesNotContain((await pat.GetAsync("/Admin")).Links, link => link.Contains("/mailbox/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Actions_SalesAgent_AreForbiddenWhereAdministratorsAreAskedFor()
    {
        using var anna = await site.SignInAsync(Tenant, Staff.Anna);
        await AssertAnswersAsync(anna, [await anna.TokenAsync()], (action, page) =>
            action.Policies.Intersect(Policies.Administrators).Any() ? page.Status == HttpStatusCode.Forbidden : IsAllowed(page));
        Assert.DoesNotContain((await anna.GetAsync("/Admin")).Links, link => link.Contains("/Connections/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Actions_Administrator_AreAllowed()
    {
        using var admin = await site.SignInAsync(Tenant);
        await AssertAnswersAsync(admin, [await admin.TokenAsync()], (_, page) => IsAllowed(page));
    }

    [Fact]
    public async Task Actions_PostWithoutAToken_AreRefused()
    {
        using var admin = await site.SignInAsync(Tenant);
        await AssertAnswersAsync(admin, [], (action, page) => action.Verb == "GET" || page.Status == HttpStatusCode.BadRequest);
    }

    private async Task AssertAnswersAsync(Visitor visitor, (string, string)[] fields, Func<ModuleAction, Page, bool> isRight)
    {
        site.Site.Log.Clear();
        var wrong = new List<string>();
        foreach (var action in await ModuleAction.AllAsync(site))
        {
            var page = action.Verb == "GET" ? await visitor.GetAsync(action.Path()) : await visitor.PostAsync(action.Path(), fields);
            if (!isRight(action, page))
            {
                wrong.Add($"{action}: {page.Status} {page.Location}");
            }
        }

        Assert.Empty(wrong);
        Assert.Empty(site.Site.Log.Lines);
    }

    private static bool IsAllowed(Page page) =>
        page.Status is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest
        || (page.Status == HttpStatusCode.Redirect && !IsSignIn(page));

    private static bool IsSignIn(Page page) =>
        page.Location?.Contains("/north/Login?ReturnUrl", StringComparison.OrdinalIgnoreCase) == true;
}
