using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Pages;

/// <summary>The pages of clients, their contacts, and their tickets.</summary>
internal sealed class ClientPages(Visitor agent, bool look = false)
{
    private IPage Page => agent.Page;

    public async Task AddClientAsync(string name, string domain)
    {
        await agent.OpenAsync("Clients");
        await LookAsync();
        await agent.FollowAsync("New client");
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await Page.GetByLabel("Email domains").FillAsync(domain);
        await LookAsync();
        await agent.PressAsync("Save");
        await agent.SeeHeadingAsync(name);
    }

    public async Task AddContactAsync(string name, string address)
    {
        await agent.FollowAsync("New contact");
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await Page.GetByLabel("Email address").FillAsync(address);
        await LookAsync();
        await agent.PressAsync("Save");
        await agent.SeeAsync(address);
        await LookAsync();
    }

    public async Task AddTicketAsync(string summary, string client, string contact)
    {
        await agent.OpenAsync("Tickets");
        await LookAsync();
        await agent.FollowAsync("New ticket");
        await Page.GetByLabel("Summary").FillAsync(summary);
        await Page.GetByRole(AriaRole.Radio, new() { Name = client }).CheckAsync();
        await Page.GetByRole(AriaRole.Checkbox, new() { Name = contact }).CheckAsync();
        await LookAsync();
        await agent.PressAsync("Save");
        await agent.SeeHeadingAsync(summary);
        await LookAsync();
    }

    public async Task OpenTicketAsync(string summary)
    {
        await agent.OpenAsync("Tickets");
        await agent.FollowAsync(summary);
        await agent.SeeHeadingAsync(summary);
    }

    private Task LookAsync() => look ? agent.LookAsync() : Task.CompletedTask;
}
