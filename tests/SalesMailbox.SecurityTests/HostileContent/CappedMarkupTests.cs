using System.Globalization;
using System.Text;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.SecurityTests.HostileContent;

/// <summary>
/// Numbers in a message's HTML that cause work in a browser are limited: a cell with 1,000 columns and 65,534 rows is a table of 65 million
/// cells.
/// </summary>
public sealed class CappedMarkupTests
{
    [Theory]
    [InlineData("colspan", "1000", "100")]
    [InlineData("rowspan", "65534", "500")]
    [InlineData("border", "999999999", "100")]
    [InlineData("cellpadding", "100000", "200")]
    [InlineData("cellspacing", "100000", "200")]
    public async Task RenderAsync_HugeNumber_IsCapped(string attribute, string written, string shown)
    {
        var html = await RenderAsync($"<table {attribute}={written}><tr><td {attribute}={written}>x</td></tr></table>");

        Assert.Contains($"{attribute}=\"{shown}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(written, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("colspan", "3")]
    [InlineData("rowspan", "500")]
    public async Task RenderAsync_UsualNumber_Stays(string attribute, string written) =>
        Assert.Contains(
            $"{attribute}=\"{written}\"",
            await RenderAsync($"<table><tr><td {attribute}={written}>x</td></tr></table>"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("99999999999999999999999999")]
    [InlineData("1e9")]
    [InlineData("-1")]
    [InlineData("+65534")]
    [InlineData(" 65534 ")]
    [InlineData("65534;")]
    public async Task RenderAsync_NumberWrittenOtherwise_IsNoWayAroundTheCap(string written)
    {
        var html = await RenderAsync($"<table><tr><td rowspan='{written}' colspan='{written}'>x</td></tr></table>");

        foreach (var attribute in (string[])["rowspan=\"", "colspan=\""])
        {
            var at = html.IndexOf(attribute, StringComparison.Ordinal);
            if (at >= 0)
            {
                var value = html[(at + attribute.Length)..].Split('"')[0];
                Assert.InRange(int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture), 0, 500);
            }
        }
    }

    private static async Task<string> RenderAsync(string html)
    {
        var raw = Encoding.UTF8.GetBytes("Content-Type: text/html; charset=utf-8\r\n\r\n" + html);
        return (await MailHtmlRenderer.RenderAsync(
            new MemoryStream(raw), new MailRenderOptions(), TestContext.Current.CancellationToken)).Html;
    }
}
