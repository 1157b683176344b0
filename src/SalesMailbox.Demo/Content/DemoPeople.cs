namespace SalesMailbox.Demo.Content;

/// <summary>A user of the demo.</summary>
/// <param name="Role">A short description for the list of accounts to sign in with.</param>
public sealed record DemoPerson(string Address, string Name, bool IsAdministrator, string Role);

/// <summary>The people of Acme IT Services.</summary>
public static class DemoPeople
{
    public const string Organization = "Acme IT Services";
    public const string Password = "demo-password";

    public const string Alex = "admin@acme.example";
    public const string Anna = "anna@acme.example";
    public const string Ben = "ben@acme.example";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new(Anna, "Anna Berg", false, "agent, sells: opportunities"),
        new(Ben, "Ben Carter", false, "agent, delivers: projects"),
        new(Alex, "Alex Morgan", true, "administrator"),
    ];
}
