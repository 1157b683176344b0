using System.Net;
using Microsoft.AspNetCore.DataProtection;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Tenants;

public sealed class TenantCreationTests(TenantOffice office) : IClassFixture<TenantOffice>
{
    private readonly ServerUnderTest _server = office.Server;

    [Theory]
    [InlineData("Name", "north", "Name")]
    [InlineData("Name", "Not allowed", "Name")]
    [InlineData("Name", "../up", "Name")]
    [InlineData("Prefix", "north", "Prefix")]
    [InlineData("Prefix", "", "Prefix")]
    [InlineData("Prefix", "connections", "Prefix")]
    [InlineData("Prefix", "health", "Prefix")]
    [InlineData("Administrator.Password", "short", "Administrator.Password")]
    public async Task New_BadInput_IsToldAtItsFieldAndNothingIsMade(string field, string value, string at)
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);

        var page = await admin.FillAsync("/Tenants/New", Fields("east", field, value));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal([at], page.FieldsWithErrors);
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Visitor("east").GetAsync("/Account/SignIn")).Status);
    }

    [Fact]
    public async Task New_FromThePage_IsReachedAtOnceWithoutSetup()
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);

        var made = await admin.FillAsync("/Tenants/New", Fields("west", "", ""));

        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        using var visitor = await _server.Visitor("west").SignInAsync("first@west.example");
        Assert.Equal("Modules", (await visitor.FollowAsync(await visitor.GetAsync("/"))).Title);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/Setup")).Status);
    }

    [Fact]
    public async Task New_FolderHoldsUsersAlready_IsRefused()
    {
        // If the registry loses its entry, a new tenant with the same name must not get the folder's users and email.
        var other = Path.Combine(_server.DataDirectory, "tenants.json");
        await office.CreateAsync("orphan", "orphan", null);
        var before = await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            other, before.Replace("\"orphan\"", "\"renamed\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        using var admin = await _server.Visitor().SignInAsync(People.Admin);

        var page = await admin.FillAsync("/Tenants/New", Fields("orphan", "Prefix", "orphan2"));

        Assert.Contains("already has users", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Registry_FileChangedByAnotherProcess_IsReadAgain()
    {
        var options = Microsoft.Extensions.Options.Options.Create(
            new ServerOptions { DataDirectory = Directory.CreateTempSubdirectory("registry").FullName });
        var secrets = new ConnectionSecrets(new EphemeralDataProtectionProvider());
        var (server, commandLine) = (new TenantRegistry(options, secrets), new TenantRegistry(options, secrets));
        Assert.Null(server.Find("late"));

        commandLine.Add(new TenantRecord("late", "Late", "late", null));

        Assert.NotNull(server.Find("late"));
        Assert.Equal("late", server.Resolve("any", "/late/page")?.Name);
        Assert.Throws<InvalidOperationException>(() => server.Add(new TenantRecord("later", "Later", "late", null)));
        Directory.Delete(options.Value.DataDirectory, recursive: true);
    }

    [Fact]
    public async Task Registry_TenantWithAPassword_DoesNotWriteItInTheClear()
    {
        const string Database = "Host=127.0.0.1;Username=globex;Password=swordfish";
        var options = Microsoft.Extensions.Options.Options.Create(
            new ServerOptions { DataDirectory = Directory.CreateTempSubdirectory("registry").FullName });
        var keys = new EphemeralDataProtectionProvider();
        var file = Path.Combine(options.Value.DataDirectory, "tenants.json");
        var registry = new TenantRegistry(options, new ConnectionSecrets(keys));

        registry.Add(new TenantRecord("globex", "Globex", "globex", null, TenantDatabase.PostgreSql, Database));
        var byHand = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))
            .Replace(registry.Find("globex")!.ConnectionString!, Database, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, byHand, TestContext.Current.CancellationToken);
        Assert.Equal(Database, Read(new ConnectionSecrets(keys)));
        new TenantRegistry(options, new ConnectionSecrets(keys)).Rename("globex", "Globex Corp");

        Assert.DoesNotContain(
            "swordfish", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(Database, Read(new ConnectionSecrets(keys)));
        var refusal = Assert.Throws<InvalidOperationException>(() => Read(new ConnectionSecrets(new EphemeralDataProtectionProvider())));
        Assert.Contains("'globex'", refusal.Message, StringComparison.Ordinal);
        Directory.Delete(options.Value.DataDirectory, recursive: true);

        string Read(ConnectionSecrets secrets)
        {
            var tenant = new CurrentTenant(options, secrets);
            tenant.Choose(new TenantRegistry(options, secrets).Find("globex")!);
            return tenant.ConnectionString;
        }
    }

    private static (string, string)[] Fields(string name, string field, string value)
    {
        var fields = new Dictionary<string, string>
        {
            ["Name"] = name,
            ["DisplayName"] = name,
            ["Prefix"] = name,
            ["Administrator.DisplayName"] = "First",
            ["Administrator.Email"] = $"first@{name}.example",
            ["Administrator.Password"] = People.Password,
        };
        if (field.Length > 0)
        {
            fields[field] = value;
        }

        return [.. fields.Select(pair => (pair.Key, pair.Value))];
    }
}
