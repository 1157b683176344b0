using SalesMailbox.Core.Sending;

namespace SalesMailbox.Core.Tests.Sending;

public sealed class ComposedHtmlTests
{
    [Theory]
    [InlineData("<p>Hello <b>you</b></p>", "<p>Hello <b>you</b></p>")]
    [InlineData("<a href=\"https://x.example/\" onclick=\"x()\">x</a>", "<a href=\"https://x.example/\">x</a>")]
    [InlineData("<a href=\"javascript:x()\">x</a>", "<a>x</a>")]
    [InlineData("<p style=\"color:red\" class=x id=y dir=rtl>x</p>", "<p dir=\"rtl\">x</p>")]
    [InlineData("<script>x()</script><p>y</p>", "<p>y</p>")]
    [InlineData("a<br>b", "a<br>b")]
    public void Clean_Markup_KeepsWhatAnEmailMayHave(string html, string expected) => Assert.Equal(expected, ComposedHtml.Clean(html));

    [Theory]
    [InlineData("<table><tr><td>One</td><td>Two</td></tr></table>", "One Two")]
    [InlineData("<font color=red>Red</font> <center>Middle</center>", "Red\nMiddle")]
    [InlineData("<article><section>Part</section></article>", "Part")]
    public void Clean_PastedMarkup_LosesNoText(string html, string expected) =>
        Assert.Equal(expected, ComposedHtml.ToText(ComposedHtml.Clean(html)));

    [Fact]
    public void Clean_LongestText_KeepsItsEnd() =>
        Assert.EndsWith(
            "the end",
            ComposedHtml.ToText(ComposedHtml.Clean(string.Concat(Enumerable.Repeat("<p>x</p>", 60_000)) + "the end")),
            StringComparison.Ordinal);
}
