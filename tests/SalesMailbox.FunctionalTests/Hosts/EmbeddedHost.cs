using SalesMailbox.Gmail.Sandbox;

namespace SalesMailbox.FunctionalTests.Hosts;

/// <summary>The embedded server.</summary>
public sealed class EmbeddedHost : IHostUnderTest
{
    private readonly string _data = Directory.CreateTempSubdirectory("salesmailbox-browser").FullName;
    private ServerProcess? _server;

    public string? Unavailable => null;

    public string? ContentSelector => null;

    public string PicturePrefix => "";

    public string RefusedText => "Your role does not allow this.";

    public string MissingText => "Page not found";

    public Uri Address { get; private set; } = null!;

    public RunningSandbox Sandbox { get; private set; } = null!;

    public Person Administrator { get; } = new("Olivia Operator", "olivia@acme.example", "correct horse battery");

    public Person Agent { get; } = new("Anna Agent", "anna@acme.example", "staple battery horse");

    public async Task StartAsync()
    {
        Sandbox = await GmailSandbox.StartAsync(new GmailSandboxOptions());
        (_server, Address) = await ServerProcess.StartAsync(Repository.Program("SalesMailbox.Server"), new Dictionary<string, string>
        {
            ["SalesMailbox__DataDirectory"] = _data,
            ["SalesMailbox__Google__AuthorizationEndpoint"] = Sandbox.Address + "/o/oauth2/v2/auth",
            ["SalesMailbox__Google__TokenEndpoint"] = Sandbox.Address + "/token",
            ["SalesMailbox__Google__RevocationEndpoint"] = Sandbox.Address + "/revoke",
            ["SalesMailbox__Google__GmailBaseUri"] = Sandbox.Address + "/",
        });
    }

    public async Task SetUpAsync(IPage page, Func<Task> look)
    {
        await page.GotoAsync(Address.AbsoluteUri);
        await look();
        await page.GetByLabel("Company").FillAsync("Acme");
        await EmbeddedForms.FillUserAsync(page, Administrator);
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish setup" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Modules" })).ToBeVisibleAsync();
    }

    public async Task EnableModuleAsync(IPage page, Func<Task> look)
    {
        await OpenAsync(page, "Modules");
        await look();
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Sales Mailbox is on.")).ToBeVisibleAsync();
        await look();
    }

    public async Task AddAgentAsync(IPage page, Func<Task> look)
    {
        await OpenAsync(page, "Users");
        await look();
        await page.GetByRole(AriaRole.Link, new() { Name = "Invite user" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(Agent.Name);
        await page.GetByLabel("Email address").FillAsync(Agent.Address);
        await look();
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite user" }).ClickAsync();
        await look();
        await AcceptAsync(page, await page.GetByLabel("Link").InputValueAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Done" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = Agent.Name })).ToBeVisibleAsync();
        await look();
    }

    public async Task<Uri> AddTenantAsync(IPage page, string name, Person administrator)
    {
        await OpenAsync(page, "Tenants");
        await page.GetByRole(AriaRole.Link, new() { Name = "New tenant" }).ClickAsync();
        await page.GetByLabel("Customer").FillAsync(name);
        await page.GetByLabel("Technical name").FillAsync(name.ToLowerInvariant());
        await page.GetByLabel("URL prefix").FillAsync(name.ToLowerInvariant());
        await EmbeddedForms.FillUserAsync(page, administrator);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create tenant" }).ClickAsync();
        await Assertions.Expect(page.GetByText(name + " is ready")).ToBeVisibleAsync();
        return new Uri(Address, name.ToLowerInvariant() + "/");
    }

    public async Task SignInAsync(IPage page, Uri tenant, Person person)
    {
        await page.GotoAsync(tenant.AbsoluteUri);
        await page.GetByLabel("Email address").FillAsync(person.Address);
        await page.GetByLabel("Password").FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await SeeSignedInAsync(page, person);
    }

    public Task SeeSignedInAsync(IPage page, Person person) => Assertions.Expect(page.GetByText(person.Name).First).ToBeVisibleAsync();

    public Task ShootOwnPagesAsync(IPage page, Func<string, Task> shoot) => Task.CompletedTask;

    public async Task OpenAsync(IPage page, string entry)
    {
        if (entry == "Integrations")
        {
            await page.GetByRole(AriaRole.Banner).Locator("summary").ClickAsync();
            await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = entry }).ClickAsync();
        }
        else
        {
            await Menu(page).GetByRole(AriaRole.Link, new() { NameRegex = new("^\\s*" + entry) }).First.ClickAsync();
        }
    }

    public async Task<bool> OffersAsync(IPage page, string entry) =>
        await Menu(page).GetByRole(AriaRole.Link, new() { NameRegex = new("^\\s*" + entry) }).CountAsync() > 0;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (Sandbox is not null)
        {
            await Sandbox.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    /// <summary>Accepts the invitation as the invited person, in another browser.</summary>
    private async Task AcceptAsync(IPage page, string link)
    {
        await using var elsewhere = await page.Context.Browser!.NewContextAsync();
        var guest = await elsewhere.NewPageAsync();
        await guest.GotoAsync(link);
        await guest.GetByLabel("New password").FillAsync(Agent.Password);
        await guest.GetByRole(AriaRole.Button, new() { Name = "Set password" }).ClickAsync();
        await SeeSignedInAsync(guest, Agent);
    }

    private static ILocator Menu(IPage page) => page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" });
}
