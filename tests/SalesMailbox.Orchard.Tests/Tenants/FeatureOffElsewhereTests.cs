using System.Net;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Tenants;

/// <summary>
/// S4: the feature is enabled in one tenant and disabled in another tenant of the same process. Orchard compiles views once for all
/// tenants, so the order of the first requests matters.
/// </summary>
[Collection(TenantSite.Name)]
public sealed class FeatureOffElsewhereTests(TenantSite site)
{
    [Theory]
    [InlineData(TenantSite.First, TenantSite.South)]
    [InlineData(TenantSite.South, TenantSite.First)]
    [InlineData(TenantSite.South, TenantSite.North)]
    public async Task Pages_WhoeverIsAskedFirst_AreInTheTenantWithTheFeatureAlone(string first, string second)
    {
        var actions = (await ModuleAction.AllAsync(site)).Where(action => action.Verb == "GET").ToList();
        await site.Site.RestartAsync();
        foreach (var tenant in new[] { first, second })
        {
            using var admin = await site.SignInAsync(tenant);
            foreach (var action in actions)
            {
                var page = await admin.GetAsync(action.Path());
                Assert.True(Expected(tenant, action).Contains(page.Status), $"{tenant} {action}: {page.Status}");
            }
        }

        Assert.Empty(site.Site.Log.Lines);
    }

    // Most pages are requested with an id that doesn't exist; pages without an id must be shown.
    private static HttpStatusCode[] Expected(string tenant, ModuleAction action) =>
        tenant == TenantSite.South ? [HttpStatusCode.NotFound]
        // that one needs an agent
        : action is { HasId: false, Name: "Index" or "New", Template: null, Controller: not "Inboxes" } ? [HttpStatusCode.OK]
        : [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Redirect, HttpStatusCode.BadRequest];
}
