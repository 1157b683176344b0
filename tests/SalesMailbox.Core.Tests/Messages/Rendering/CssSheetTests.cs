using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.Core.Tests.Messages.Rendering;

public sealed class CssSheetTests
{
    private static string Clean(string css, Func<string, string?>? picture = null)
    {
        var sheet = new CssSheet(".sm-b1", picture ?? (static _ => null), new WorkMeter());
        sheet.Add(css);
        return sheet.Text;
    }

    [Theory]
    [InlineData(".a{color:red}", ".sm-b1 .m-a{color:red}")]
    [InlineData("P.a > .b , #c h1{color:red;font-size:2em}", ".sm-b1 p.m-a>.m-b,.sm-b1 .i-c h1{color:red;font-size:2em}")]
    [InlineData("body{background:#111}", ".sm-b1>.sm-body{background:#111}")]
    [InlineData("html, body.x .y{color:red}", ".sm-b1>.sm-body,.sm-b1>.sm-body.m-x .m-y{color:red}")]
    [InlineData("html body p{color:red}", ".sm-b1>.sm-body p{color:red}")]
    [InlineData("*{margin:0}", ".sm-b1 *{margin:0}")]
    [InlineData("a:hover{color:red}", ".sm-b1 a:hover{color:red}")]
    [InlineData("<!-- p{color:red} -->", ".sm-b1 p{color:red}")]
    [InlineData("/* x } */p{/* y */color:red}", ".sm-b1 p{color:red}")]
    [InlineData("p{color:red", ".sm-b1 p{color:red}")]
    [InlineData("@charset \"x\";p{color:red}", ".sm-b1 p{color:red}")]
    [InlineData(
        "@media only screen and (max-width:600px){.a{display:none!important}}",
        "@media only screen and (max-width:600px){.sm-b1 .m-a{display:none!important}}")]
    [InlineData(
        "@media(max-width:600px){.a{color:red}}.b{color:blue}", "@media (max-width:600px){.sm-b1 .m-a{color:red}}.sm-b1 .m-b{color:blue}")]
    public void Add_UsualRules_AreKeptForTheMessageAlone(string css, string expected) => Assert.Equal(expected, Clean(css));

    [Theory]
    [InlineData("@import url(https://a.example/x.css);")]
    [InlineData("@font-face{font-family:x;src:url(https://a.example/x.woff)}")]
    [InlineData("@media (prefers-color-scheme:dark){p{color:#fff}}")]
    [InlineData("@media print{p{display:none}}")]
    [InlineData("@media all{@media all{p{color:red}}}")]
    [InlineData("@supports (display:grid){p{color:red}}")]
    [InlineData("@keyframes x{from{color:red}}")]
    [InlineData("p{position:fixed;top:0}")]
    [InlineData("p::before{content:'x'}")]
    [InlineData("p{behavior:url(#default#VML)}")]
    [InlineData("p{background-image:expression(alert(1))}")]
    [InlineData("p{background-image:url(https://a.example/x.gif)}")]
    [InlineData("v\\:*{color:red}")]
    [InlineData("p[title]{color:red}")]
    [InlineData("details{display:none}")]
    [InlineData("summary,iframe{display:none}")]
    [InlineData("p{color:red;a{color:blue}}")]
    [InlineData("body+p{color:red}")]
    [InlineData(">p{color:red}")]
    [InlineData("}}}{{{")]
    [InlineData("p:has(a){color:red}")]
    public void Add_AnythingElse_GoesAsAWhole(string css) => Assert.Equal("", Clean(css));

    [Fact]
    public void Add_Picture_IsTheCallersAddress() =>
        Assert.Equal(
            ".sm-b1 p{background:#fff url(\"/inline/1\") no-repeat}",
            Clean("p{background:#fff url(cid:logo) no-repeat}", reference => reference == "cid:logo" ? "/inline/1" : null));

    [Fact]
    public void Add_MoreThanAMessageNeeds_IsLeftOut()
    {
        Assert.Equal("", Clean(string.Concat(Enumerable.Repeat("p{color:red}", 30_000))));
        Assert.InRange(Clean(string.Concat(Enumerable.Repeat("p{color:red}", 20_000))).Split('}').Length, 2, 3_001);
    }

    [Property(MaxTest = 500)]
    public Property Add_PiecesOfSheets_HoldNothingButTheAllowed()
    {
        var pieces = new[]
        {
            "p", ".a", "#b", "{", "}", "{", "}", "color:red", ";", ":", "url(", "url(//a.example)", ")", "(", "\"", "'", "\\", "/*", "*/",
            "@media ", "@import ", "(max-width:1px)", ",", " ", ">", "+", "<", "</style>", "\n", "background:",
            "content:'x'", "position:fixed", "*", "[", "]", "&", "!important", "body", "html", ":root", ":hover", "::before", "screen",
            "and", "\u00E9", "\0", "<!--", "-->", "expression(", "linear-gradient(", "#111",
        };
        return Prop.ForAll(Gen.ArrayOf(Gen.Elements(pieces)).Select(string.Concat).ToArbitrary(), css => StrictHtml.VerifyCss(Clean(css)));
    }
}
