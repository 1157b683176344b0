using SalesMailbox.Demo.Content;

namespace SalesMailbox.Orchard.Host.Demo;

/// <summary>Defines the tenants of the demo as settings of Orchard's AutoSetup.</summary>
internal static class DemoTenants
{
    private static readonly string[] PasswordRules = ["RequireDigit", "RequireUppercase", "RequireLowercase", "RequireNonAlphanumeric"];

    public static IReadOnlyList<(string Name, string Site, string Prefix)> All { get; } =
    [
        ("Default", DemoPeople.Organization, ""),
        ("Globex", "Globex Corporation", "globex"),
    ];

    /// <summary>
    /// The settings. Both tenants have an administrator with the same name and password, but these are separate accounts.
    /// </summary>
    public static IEnumerable<string> Settings =>
        All.SelectMany((tenant, number) => Keys(tenant, DemoPeople.All.Single(person => person.IsAdministrator))
            .Select(setting => $"--OrchardCore:OrchardCore_AutoSetup:Tenants:{number}:{setting.Key}={setting.Value}"))
            .Concat(PasswordRules.Select(rule => $"--Identity:Password:{rule}=false"));

    public static IReadOnlyList<string> Greeting(Uri address) =>
        [.. All.Skip(1).Select(tenant => $"Second tenant   {new Uri(address, tenant.Prefix)}   (with Sales Mailbox, still empty; "
            + $"the administrator's sign-in is the same)")];

    /// <summary>
    /// Returns the user name of a person. Orchard's user names contain neither spaces nor @; a user can sign in with the user name or the
    /// email address.
    /// </summary>
    public static string UserName(DemoPerson person) => person.Name.Replace(' ', '.');

    private static Dictionary<string, string> Keys((string Name, string Site, string Prefix) tenant, DemoPerson administrator) => new()
    {
        ["ShellName"] = tenant.Name,
        ["SiteName"] = tenant.Site,
        ["RequestUrlPrefix"] = tenant.Prefix,
        ["AdminUsername"] = UserName(administrator),
        ["AdminEmail"] = administrator.Address,
        ["AdminPassword"] = DemoPeople.Password,
        ["DatabaseProvider"] = "Sqlite",
        ["RecipeName"] = "SalesMailboxSite",
        ["SiteTimeZone"] = TimeZoneInfo.Local.HasIanaId ? TimeZoneInfo.Local.Id : "UTC",
    };
}
