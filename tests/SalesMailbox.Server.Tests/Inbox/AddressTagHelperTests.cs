using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SalesMailbox.Web.Mail;

namespace SalesMailbox.Server.Tests.Inbox;

public sealed class AddressTagHelperTests
{
    [Theory]
    [InlineData("anna@acme.example", "anna@<wbr>acme<wbr>.example")]
    [InlineData("luc.m@maison-verdier.example", "luc<wbr>.m@<wbr>maison<wbr>-verdier<wbr>.example")]
    [InlineData("https://www.acme.example/a", "https://<wbr>www<wbr>.acme<wbr>.example/<wbr>a")]
    [InlineData("<b>.x", "&lt;b&gt;<wbr>.x")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Process_Address_BreaksAtItsSignsOnly(string? value, string html)
    {
        Assert.Equal(html, Write(value));
    }

    [Fact]
    public void Process_ManySigns_BreaksNoMoreThanAnAddressIsLong()
    {
        Assert.InRange(Write(new string('.', 100_000)).Split("<wbr>").Length, 2, 321);
    }

    [Fact]
    public void Process_BehindAName_KeepsItsBracketsWithIt()
    {
        Assert.Equal("&lt;anna@<wbr>acme<wbr>.example&gt;", Write("anna@acme.example", isAngled: true));
    }

    private static string Write(string? value, bool isAngled = false)
    {
        var helper = new AddressTagHelper(HtmlEncoder.Default) { Value = value, Angled = isAngled };
        var output = new TagHelperOutput("sm-address", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "test"), output);
        return output.Content.GetContent(HtmlEncoder.Default);
    }
}
