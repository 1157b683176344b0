using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Modules;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Tests.Driver;

/// <summary>The users of a tenant.</summary>
public static class People
{
    public const string Password = "correct horse battery";
    public const string Admin = "admin@acme.example";
    public const string Anna = "anna@acme.example";
    public const string Ben = "ben@acme.example";

    /// <summary>Creates an administrator and two agents, and switches the module on.</summary>
    public static async Task MoveInAsync(this ServerUnderTest server, string tenant = "default", bool module = true)
    {
        await server.AddUserAsync(tenant, Admin, "Ada Admin", Roles.Administrator);
        await server.AddUserAsync(tenant, Anna, "Anna Agent", Roles.Agent);
        await server.AddUserAsync(tenant, Ben, "Ben Agent", Roles.Agent);
        await server.InTenantAsync(tenant, async services =>
        {
            await services.GetRequiredService<ModuleSwitch>().SetAsync(module, TestContext.Current.CancellationToken);
            return true;
        });
    }

    /// <returns>The user's id.</returns>
    public static Task<string> AddUserAsync(this ServerUnderTest server, string tenant, string email, string name, string role) =>
        server.InTenantAsync(tenant, async services =>
        {
            var seed = services.GetRequiredService<IdentitySeed>();
            var added = await seed.AddUserAsync(email, name, Password, role);
            Assert.True(added.Succeeded, string.Join(' ', added.Errors.Select(error => error.Description)));
            return services.GetRequiredService<ServerDbContext>().Users.Single(user => user.Email == email).Id;
        });

    /// <summary>Creates another tenant with its name as the prefix, and its own administrator.</summary>
    public static async Task AddTenantAsync(this ServerUnderTest server, string name)
    {
        var created = await server.App.Services.GetRequiredService<TenantCreation>().CreateAsync(
            new TenantModel
            {
                Name = name,
                DisplayName = name,
                Prefix = name,
                Administrator = new NewUserModel { DisplayName = "First", Email = $"first@{name}.example", Password = Password },
            },
            TestContext.Current.CancellationToken);
        Assert.True(created.Succeeded, string.Join(' ', created.Errors));
    }

    /// <summary>Signs in, and fails the test if this doesn't work.</summary>
    public static async Task<Visitor> SignInAsync(this Visitor visitor, string email, string password = Password)
    {
        var page = await visitor.FillAsync("/Account/SignIn", ("Email", email), ("Password", password));
        Assert.True(page.Status == HttpStatusCode.Redirect, $"{email} could not sign in: {page.Status} {page.Text}");
        return visitor;
    }

    public static Task<string> IdOfAsync(this ServerUnderTest server, string tenant, string email) =>
        server.InTenantAsync(tenant, services =>
            Task.FromResult(services.GetRequiredService<ServerDbContext>().Users.Single(user => user.Email == email).Id));
}
