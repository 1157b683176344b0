using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Security;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using SalesMailbox.Core.Agents;
using SalesMailbox.Orchard.Security;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>The users of a tenant.</summary>
internal static class Staff
{
    /// <summary>The user that the setup created.</summary>
    public const string Admin = "admin";

    /// <summary>A user with the module's own role, Sales Agent.</summary>
    public const string Anna = "anna";

    public static Task AddAgentAsync(this TenantSite site, string tenant) => site.AddUserAsync(tenant, Anna, AgentRole.Name);

    /// <param name="permissions">The permissions of the role, if it is new.</param>
    public static Task AddUserAsync(this TenantSite site, string tenant, string name, string role, params string[] permissions) =>
        site.Site.InTenantAsync(tenant, async services =>
        {
            if (permissions.Length > 0)
            {
                var added = new Role { RoleName = role, RoleClaims = [.. permissions.Select(RoleClaim.Create)] };
                Assert.True((await services.GetRequiredService<RoleManager<IRole>>().CreateAsync(added)).Succeeded);
            }

            var user = new User
            {
                UserName = name,
                Email = name + "@example.com",
                EmailConfirmed = true,
                IsEnabled = true,
                RoleNames = [role],
            };
            return Assert.IsType<User>(await services.GetRequiredService<IUserService>().CreateUserAsync(
                user, OrchardSite.Password, (field, problem) => Assert.Fail(field + problem)));
        });

    /// <returns>The agent's id.</returns>
    public static Task<string> AgentAsync(this TenantSite site, string tenant, string name) =>
        site.Site.InTenantAsync(tenant, async services =>
            (await services.GetRequiredService<IAgentDirectory>().ListAsync()).Single(agent => agent.Name == name).Id);

    /// <summary>Signs in on Orchard's own page, and fails the test if this doesn't work.</summary>
    public static async Task<Visitor> SignInAsync(this TenantSite site, string tenant, string name = Admin) =>
        await site.Visitor(tenant).SignInAgainAsync(name);

    public static async Task<Visitor> SignInAgainAsync(this Visitor visitor, string name)
    {
        var login = await visitor.GetAsync("/Login");
        string Field(string end) =>
            login.Document.QuerySelector($"input[name$='{end}']")?.GetAttribute("name") ?? throw new InvalidOperationException(login.Text);
        var answer = await visitor.SubmitAsync(login, null, (Field("UserName"), name), (Field("Password"), OrchardSite.Password));
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{name} could not sign in: {answer.Status} {answer.Text}");
        return visitor;
    }

    /// <summary>Returns a token for requests that aren't sent by a page's form.</summary>
    public static async Task<(string Name, string Value)> TokenAsync(this Visitor visitor)
    {
        const string Field = "__RequestVerificationToken";
        var page = await visitor.GetAsync("/Admin");
        return (Field, page.Document.QuerySelector($"input[name='{Field}']")?.GetAttribute("value")
            ?? throw new InvalidOperationException(page.Text));
    }
}
