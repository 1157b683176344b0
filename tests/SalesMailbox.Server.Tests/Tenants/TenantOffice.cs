using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.Tests.Driver;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Tests.Tenants;

/// <summary>Three tenants with the same users: the default one at the root, one below a prefix, and one with its own host name.</summary>
public sealed class TenantOffice : IAsyncLifetime
{
    public const string Prefix = "north";
    public const string HostName = "south.example";

    public ServerUnderTest Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // One address signs in more often here than in an office.
        Server = await ServerUnderTest.StartAsync(settings: "--SalesMailbox:SignInsPerMinute=10000");
        await CreateAsync("north", Prefix, null);
        await CreateAsync("south", null, HostName);
        await Server.MoveInAsync();
        foreach (var tenant in new[] { "north", "south" })
        {
            await Server.MoveInAsync(tenant);
        }
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    public async Task CreateAsync(string name, string? prefix, string? host)
    {
        var created = await Server.App.Services.GetRequiredService<TenantCreation>().CreateAsync(
            new TenantModel
            {
                Name = name,
                DisplayName = name,
                Prefix = prefix,
                HostName = host,
                Administrator = new NewUserModel { DisplayName = "First", Email = $"first@{name}.example", Password = People.Password },
            },
            TestContext.Current.CancellationToken);
        Assert.True(created.Succeeded, string.Join(' ', created.Errors));
    }
}
