namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>A tenant of a site under test, as Orchard's AutoSetup creates it.</summary>
/// <param name="Prefix">The prefix of its addresses.</param>
/// <param name="Provider">Orchard's name of the database: Sqlite, Postgres.</param>
/// <param name="Connection">Empty for Sqlite.</param>
/// <param name="TablePrefix">The prefix of its tables, for tenants that share a database.</param>
internal sealed record TenantPlan(
    string Name,
    string Prefix = "",
    string Recipe = "SalesMailbox",
    string Provider = "Sqlite",
    string Connection = "",
    string TablePrefix = "")
{
    public Dictionary<string, string?> Settings(int number)
    {
        var tenant = $"OrchardCore:OrchardCore_AutoSetup:Tenants:{number}:";
        return new()
        {
            [tenant + "ShellName"] = Name,
            [tenant + "SiteName"] = "Tests " + Name,
            [tenant + "SiteTimeZone"] = "UTC",
            [tenant + "RequestUrlPrefix"] = Prefix,
            [tenant + "AdminUsername"] = "admin",
            [tenant + "AdminEmail"] = "admin@example.com",
            [tenant + "AdminPassword"] = OrchardSite.Password,
            [tenant + "DatabaseProvider"] = Provider,
            [tenant + "DatabaseConnectionString"] = Connection,
            [tenant + "DatabaseTablePrefix"] = TablePrefix,
            [tenant + "RecipeName"] = Recipe,
        };
    }
}
