using SalesMailbox.Gmail.Sandbox;

namespace SalesMailbox.FunctionalTests.Hosts;

/// <summary>
/// An Orchard Core site. Like a customer's site, it starts with Orchard's own recipe for several tenants, without Sales Mailbox.
/// </summary>
public sealed class OrchardHost : IHostUnderTest
{
    private static readonly string Program = Repository.Program("SalesMailbox.Orchard.Host");
    private readonly string _data = Directory.CreateTempSubdirectory("salesmailbox-orchard-browser").FullName;
    private ServerProcess? _server;

    public string? Unavailable => File.Exists(Program)
        ? null
        : "SalesMailbox.Orchard.Host is not built here: the packages OrchardCore.* can't be had. "
            + "dotnet build SalesMailbox.Orchard.sln builds it where they can.";

    public Uri Address { get; private set; } = null!;

    public RunningSandbox Sandbox { get; private set; } = null!;

    public Person Administrator { get; } = new("Olivia.Operator", "olivia@acme.example", "correct horse battery");

    public Person Agent { get; } = new("Anna.Agent", "anna@acme.example", "staple battery horse");

    public string? ContentSelector => ".ta-content";

    public string PicturePrefix => "orchard-";

    public string RefusedText => "You do not have access to this resource.";

    public string MissingText => "The page could not be found.";

    public async Task StartAsync()
    {
        Sandbox = await GmailSandbox.StartAsync(new GmailSandboxOptions());
        (_server, Address) = await ServerProcess.StartAsync(Program, OrchardSettings.Of(_data, Sandbox.Address, Administrator));
    }

    public async Task SetUpAsync(IPage page, Func<Task> look)
    {
        // The first request sets the site up, which takes time.
        await page.GotoAsync(new Uri(Address, "Login").AbsoluteUri, new() { Timeout = 240_000 });
        await SignInAsync(page, Address, Administrator);
    }

    public async Task EnableModuleAsync(IPage page, Func<Task> look)
    {
        var tenant = OrchardMenu.Tenant(page, Address);
        await page.GotoAsync(new Uri(tenant, "Admin/Features").AbsoluteUri);
        var feature = page.Locator("li.list-group-item", new() { Has = page.Locator("[id='SalesMailbox.Orchard.Admin']") });
        await feature.GetByRole(AriaRole.Link, new() { Name = "Enable" }).ClickAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.GetByText("was enabled").First).ToBeVisibleAsync(new() { Timeout = 120_000 });
        if (tenant == Address)
        {
            // The first tenant shows the module in its own theme, the other tenants show it in Orchard's.
            await OrchardForms.ChooseThemeAsync(page, Address);
        }

        await page.GotoAsync(new Uri(tenant, "Admin").AbsoluteUri);
    }

    public async Task AddAgentAsync(IPage page, Func<Task> look)
    {
        await page.GotoAsync(new Uri(Address, "Admin/Users/Create").AbsoluteUri);
        await OrchardForms.FillUserAsync(page, Agent);
        await page.Locator("input[name$='Password']").First.FillAsync(Agent.Password);
        await page.Locator("input[name$='PasswordConfirmation']").FillAsync(Agent.Password);
        await page.GetByLabel("Sales Agent").CheckAsync();
        await page.Locator(
            "form button[type=submit].btn-success, form button.create, form button[type=submit].btn-primary").First.ClickAsync();
        await Assertions.Expect(page.GetByText("User created successfully")).ToBeVisibleAsync();
    }

    public async Task<Uri> AddTenantAsync(IPage page, string name, Person administrator)
    {
        var prefix = name.ToLowerInvariant();
        await page.GotoAsync(new Uri(Address, "Admin/Tenants/Create").AbsoluteUri);
        await page.Locator("#Name").FillAsync(name);
        await page.Locator("#RequestUrlPrefix").FillAsync(prefix);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create & Setup" }).ClickAsync();
        await page.WaitForURLAsync("**/" + prefix + "**", new() { Timeout = 60_000 });
        await OrchardForms.SetUpAsync(page, name, administrator with { Name = OrchardForms.UserName(administrator) });
        await page.GotoAsync(new Uri(Address, "Admin").AbsoluteUri);
        return new Uri(Address, prefix + "/");
    }

    public async Task SignInAsync(IPage page, Uri tenant, Person person)
    {
        await page.GotoAsync(new Uri(tenant, "Login").AbsoluteUri);
        await page.Locator("input[name$='UserName']").FillAsync(person.Address);
        await page.Locator("input[name$='Password']").FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/Login", StringComparison.OrdinalIgnoreCase));
        await page.GotoAsync(new Uri(tenant, "Admin").AbsoluteUri);
    }

    public async Task ShootOwnPagesAsync(IPage page, Func<string, Task> shoot)
    {
        await page.GotoAsync(new Uri(Address, "Admin/Features").AbsoluteUri);
        await page.Locator("#search-box").FillAsync("Sales Mailbox");
        await shoot("features");
        var owner = new Person("Gwen Globex", "gwen.pictures@globex.example", "globex battery horse");
        var tenant = await AddTenantAsync(page, "Initech", owner);
        await SignInAsync(page, tenant, owner);
        await EnableModuleAsync(page, () => Task.CompletedTask);
        await OpenAsync(page, "Sales Mailbox");
        await page.Locator(".sm-empty").WaitForAsync();
        await shoot("second-tenant");
    }

    public async Task SeeSignedInAsync(IPage page, Person person)
    {
        await OrchardMenu.OpenUserMenuAsync(page);
        await Assertions.Expect(page.GetByText(OrchardForms.UserName(person)).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
    }

    public Task OpenAsync(IPage page, string entry) => OrchardMenu.OpenAsync(page, entry);

    public Task<bool> OffersAsync(IPage page, string entry) => OrchardMenu.OffersAsync(page, entry);

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
}
