namespace SalesMailbox.FunctionalTests.Hosts;

/// <summary>The settings of the Orchard Core site under test, as environment variables.</summary>
internal static class OrchardSettings
{
    private const string Tenant = "OrchardCore__OrchardCore_AutoSetup__Tenants__0__";

    public static Dictionary<string, string> Of(string data, string sandbox, Person administrator) => new()
    {
        ["ORCHARD_APP_DATA"] = data,
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        ["Identity__Password__RequireDigit"] = "false",
        ["Identity__Password__RequireUppercase"] = "false",
        ["Identity__Password__RequireNonAlphanumeric"] = "false",
        [Tenant + "ShellName"] = "Default",
        [Tenant + "SiteName"] = "Acme",
        [Tenant + "SiteTimeZone"] = "UTC",
        [Tenant + "AdminUsername"] = administrator.Name,
        [Tenant + "AdminEmail"] = administrator.Address,
        [Tenant + "AdminPassword"] = administrator.Password,
        [Tenant + "DatabaseProvider"] = "Sqlite",
        [Tenant + "RecipeName"] = "SaaS",
        ["OrchardCore__SalesMailbox__Google__AuthorizationEndpoint"] = sandbox + "/o/oauth2/v2/auth",
        ["OrchardCore__SalesMailbox__Google__TokenEndpoint"] = sandbox + "/token",
        ["OrchardCore__SalesMailbox__Google__RevocationEndpoint"] = sandbox + "/revoke",
        ["OrchardCore__SalesMailbox__Google__GmailBaseUri"] = sandbox + "/",
    };
}
