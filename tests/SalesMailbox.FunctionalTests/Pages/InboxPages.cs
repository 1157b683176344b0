using System.Text.RegularExpressions;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Pages;

/// <summary>My Inbox: the list, and the email that is open beside it.</summary>
internal sealed class InboxPages(Visitor agent)
{
    public IPage Page => agent.Page;

    public ILocator Pane => Page.GetByRole(AriaRole.Region, new() { Name = "Opened email" });

    /// <summary>The emails in the list.</summary>
    public ILocator Rows => agent.Content.Locator("[data-sm-row]");

    /// <summary>The checkboxes that select them.</summary>
    public ILocator Boxes => agent.Content.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Select (?!all)") });

    public async Task OpenMailAsync(string subject)
    {
        await agent.OpenAsync("My Inbox");
        await agent.SeeHeadingAsync("My Inbox");
        await agent.Content.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(Regex.Escape(subject)) }).First.ClickAsync();
        await Assertions.Expect(Pane.GetByRole(AriaRole.Heading, new() { Name = subject })).ToBeVisibleAsync();
    }

    /// <summary>The document in the email's frame.</summary>
    public IFrameLocator Body => Page.FrameLocator("iframe[title='Text of the email']");

    public async Task AddToExistingAsync(string ticket)
    {
        await Pane.GetByRole(AriaRole.Link, new() { Name = "Add to existing opportunity" }).ClickAsync();
        await Pane.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex(Regex.Escape(ticket)) }).CheckAsync();
        await Pane.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await agent.SeeAsync("Added to #");
    }

    public async Task AddNewAsync(string newClient)
    {
        await Pane.GetByRole(AriaRole.Link, new() { Name = "Add new opportunity" }).ClickAsync();
        await Pane.GetByLabel("Name of the new client").FillAsync(newClient);
        Assert.NotEqual("", await Pane.GetByLabel("Summary").InputValueAsync());
        Assert.NotEqual("", await Pane.GetByLabel("Details").InputValueAsync());
        await Pane.GetByRole(AriaRole.Button, new() { Name = "Add opportunity" }).ClickAsync();
        await agent.SeeAsync("Added #");
    }

    public async Task AddAsNoteAsync(string client)
    {
        await Pane.GetByRole(AriaRole.Link, new() { Name = "Add as CRM note" }).ClickAsync();
        await Assertions.Expect(Pane.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex(Regex.Escape(client)) })).ToBeCheckedAsync();
        await SearchClientAsync(client);
        await Pane.GetByRole(AriaRole.Button, new() { Name = "Add note" }).ClickAsync();
        await agent.SeeAsync("Added as a CRM note.");
    }

    /// <summary>Simulates a browser extension or an enlarged field: the options have an inline style when new ones replace them.</summary>
    private async Task SearchClientAsync(string client)
    {
        await Page.EvaluateAsync("document.querySelectorAll('#sm-pane input').forEach(input => input.style.outlineOffset = '1px')");
        var answer = Page.WaitForResponseAsync("**/Clients/Pick**");
        await Pane.GetByRole(AriaRole.Searchbox).FillAsync(client);
        await answer;
        await Assertions.Expect(Pane.Locator(".htmx-settling, .htmx-swapping, .htmx-request")).ToHaveCountAsync(0);
        agent.Watch.AssertQuiet();
    }

    public async Task DeleteAsync()
    {
        await Pane.GetByRole(AriaRole.Link, new() { Name = "Delete" }).ClickAsync();
        await agent.PressAsync("Delete");
        await agent.SeeAsync("The email was deleted.");
    }

    /// <summary>Posts to Delete directly, with all values that a form of this page would send.</summary>
    public async Task<int> PostDeleteByHandAsync()
    {
        var note = await Pane.GetByRole(AriaRole.Link, new() { Name = "Add as CRM note" }).GetAttributeAsync("href");
        var address = new Uri(new Uri(Page.Url), note!.Replace("/Filing/Note/", "/Inbox/Delete/", StringComparison.Ordinal));
        var token = await Page.EvaluateAsync<string>("document.querySelector('input[name=__RequestVerificationToken]').value");
        var form = Page.Context.APIRequest.CreateFormData();
        form.Set("__RequestVerificationToken", token);
        var answer = await Page.Context.APIRequest.PostAsync(address.AbsoluteUri, new() { Form = form });
        return answer.Status;
    }
}
