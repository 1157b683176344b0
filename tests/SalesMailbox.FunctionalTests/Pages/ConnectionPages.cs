using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Pages;

/// <summary>The pages of Configuration > Sales > Sales Mailbox, used as an administrator.</summary>
internal sealed class ConnectionPages(Visitor administrator, bool look = false)
{
    private IPage Page => administrator.Page;

    public async Task CreateAsync(string name, string matchingType = "Email address and subject")
    {
        await administrator.OpenAsync("Sales Mailbox");
        await LookAsync();
        await administrator.FollowAsync("New");
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await Page.GetByLabel(matchingType).CheckAsync();
        await LookAsync();
        await administrator.PressAsync("Save");
        await administrator.SeeHeadingAsync("Step 2: Google application");
        await LookAsync();
    }

    /// <summary>Registers the redirect URI from the page at the sandbox, as a person does at Google, and enters the credentials.</summary>
    public async Task SaveCredentialsAsync(string clientId, string secret)
    {
        var redirect = await Page.GetByRole(AriaRole.Button, new() { Name = "Copy: Redirect URI" }).GetAttributeAsync("data-sm-copy");
        administrator.Host.Sandbox.State.RegisterClient(clientId, secret, redirect!);
        await Page.GetByLabel("Client ID").FillAsync(clientId);
        await Page.GetByLabel("Client secret").FillAsync(secret);
        await administrator.PressAsync("Save settings");
        await administrator.SeeAsync("Settings saved.");
        Assert.Equal("", await Page.GetByLabel("Client secret").InputValueAsync());
        await LookAsync();
    }

    public async Task SignInAsync(string account)
    {
        await administrator.PressAsync("Sign in with Google");
        await ConsentPage.AllowAsync(administrator, account, look);
        await administrator.SeeAsync($"Signed in as {account}");
        await LookAsync();
    }

    /// <summary>Uses a schedule that is never due, because the scenarios import by hand and count the runs.</summary>
    public async Task SwitchIntegratorOnAsync()
    {
        await Page.GetByLabel("Integrator on").CheckAsync();
        await Page.GetByLabel("Schedule").FillAsync("0 0 1 1 *");

        // The previous page also says "saved", so the test waits for the new page and not only for the text.
        await Page.RunAndWaitForResponseAsync(
            () => Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync(),
            response => response is { Ok: true, Request.Method: "GET" }
                && response.Url.Contains("/Connections/Edit/", StringComparison.Ordinal));
        await administrator.SeeAsync("Saved.");
        await Assertions.Expect(Page.GetByLabel("Integrator on")).ToBeCheckedAsync();
    }

    public async Task AddMailboxAsync(string address, string agent, bool matching)
    {
        await administrator.FollowAsync("Mailboxes");
        await administrator.FollowAsync("Add mailbox");
        await Page.GetByLabel("Email address").FillAsync(address);
        await Page.GetByLabel("Agent", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = agent });
        await Page.GetByLabel("Enable email matching").SetCheckedAsync(matching);
        await LookAsync();
        await administrator.PressAsync("Save");
        await Assertions.Expect(Page.GetByRole(AriaRole.Rowheader, new() { Name = address })).ToBeVisibleAsync();
        await LookAsync();
    }

    public async Task TestAllAsync(int accessible, int of)
    {
        await administrator.FollowAsync("Mailboxes");
        await administrator.PressAsync("Test mailbox access");
        await administrator.SeeAsync($"{accessible} of {of} {(of == 1 ? "mailbox is" : "mailboxes are")} accessible.");
        await LookAsync();
    }

    public async Task OpenAsync(string name, string tab)
    {
        await administrator.OpenAsync("Sales Mailbox");
        await administrator.FollowAsync(name);
        await administrator.FollowAsync(tab);
    }

    private Task LookAsync() => look ? administrator.LookAsync() : Task.CompletedTask;
}
