using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Tenants;

/// <summary>
/// A form that is sent after the session ended, in a browser without scripts, is returned and sent after Orchard's own sign-in.
/// </summary>
[Collection(TenantSite.Name)]
public sealed class InterruptedFormTests(TenantSite site)
{
    private const string New = "/Admin/mailbox/Tickets/New";

    [Fact]
    public async Task Form_SentAfterTheSessionEnded_ComesBackAndIsSentAfterTheSignIn()
    {
        using var anna = await site.SignInAsync(TenantSite.First, Staff.Anna);
        var page = await anna.GetAsync(New);
        var form = page.Document.Forms.Last(form => form.Elements.Any(field => field.GetAttribute("name") == "Form.Summary"));
        (string, string)[] fields =
        [
            .. form.QuerySelectorAll("input[type=hidden]")
                .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? "")),
            .. form.QuerySelectorAll<IHtmlSelectElement>("select").Select(select => (select.Name!, select.Value ?? "")),
            ("Form.Summary", "Half an hour of work"),
        ];
        foreach (Cookie cookie in anna.Cookies.GetAllCookies())
        {
            cookie.Expired |= cookie.Name.StartsWith("orchauth_", StringComparison.Ordinal);
        }

        var address = new Uri(new Uri(site.Site.Address), page.Path).ToString();
        var interrupted = await anna.PostFromAsync(address, New, fields);

        Assert.Equal(HttpStatusCode.Unauthorized, interrupted.Status);
        Assert.Contains("Your session has ended", interrupted.Text, StringComparison.Ordinal);
        Assert.Contains(
            "/Login?ReturnUrl=",
            interrupted.Document.QuerySelector("a[target=_blank]")!.GetAttribute("href")!,
            StringComparison.OrdinalIgnoreCase);

        await anna.SignInAgainAsync(Staff.Anna);
        var sent = await anna.FollowAsync(await anna.SubmitAsync(interrupted, "/Tickets/New"));

        Assert.Contains(" Half an hour of work - ", sent.Document.Title, StringComparison.Ordinal);
    }
}
