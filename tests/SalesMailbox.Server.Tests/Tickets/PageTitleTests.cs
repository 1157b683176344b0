using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Tickets;

/// <summary>Each page's title names the page, and no two pages have the same title.</summary>
public sealed class PageTitleTests(Office office) : MatchingDesk(office)
{
    [Fact]
    public async Task Title_OfEveryPageOfTheMenuAndOfAConnection_IsItsOwn()
    {
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        var home = await admin.GetAsync("/Home");
        var menu = home.Document.QuerySelectorAll("nav.sm-side a").Select(link => link.GetAttribute("href")!);
        var connection = (await admin.GetAsync("/Connections")).Links
            .First(link => link.Contains("/Connections/Edit/", StringComparison.OrdinalIgnoreCase));
        var tabs = (await admin.GetAsync(connection)).Document.QuerySelectorAll(".nav-tabs a").Select(link => link.GetAttribute("href")!);
        var titles = new Dictionary<string, string>();
        foreach (var path in menu.Concat(tabs).Distinct(StringComparer.Ordinal))
        {
            titles[path] = (await admin.FollowAsync(await admin.GetAsync(path))).Document.Title ?? "";
        }

        Assert.True(titles.Count >= 15, string.Join(", ", titles.Keys));
        Assert.All(titles.Values, title => Assert.Matches(".+ - Sales Mailbox$", title));
        Assert.Empty(titles.Values.GroupBy(title => title).Where(group => group.Count() > 1).Select(group => group.Key));
    }
}
