using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>The name of an agent that recipients see: a separate name, never the user name.</summary>
public abstract class AgentNameTests(ITestSite site)
{
    [Fact]
    public async Task Name_EnteredInTheUserEditor_IsWhatRecipientsRead()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var admin = await edited.AdministratorAsync();
        Assert.Equal(("admin", "admin", ""), (admin.Name, admin.SignInName, admin.PublicName));

        var page = await edited.Browser.GetAsync($"/Admin/Users/Edit/{admin.Id}");
        var field = page.QuerySelector("input[name$='.DisplayName']")!.GetAttribute("name")!;
        await edited.Browser.SendAsync(page, "form[action*='Users/Edit']", null, new() { [field] = "  Alex   Morgan " });

        var named = await edited.AdministratorAsync();
        Assert.Equal(("Alex Morgan", "admin", "Alex Morgan"), (named.Name, named.SignInName, named.PublicName));

        page = await edited.Browser.GetAsync($"/Admin/Users/Edit/{admin.Id}");
        await edited.Browser.SendAsync(page, "form[action*='Users/Edit']", null, new() { [field] = "" });
        Assert.Equal("", (await edited.AdministratorAsync()).PublicName);
    }
}
