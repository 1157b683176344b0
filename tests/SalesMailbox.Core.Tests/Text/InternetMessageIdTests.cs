using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

public sealed class InternetMessageIdTests
{
    [Theory]
    [InlineData("<Abc@Example.com>", "Abc@Example.com")]
    [InlineData(" <abc@example.com> (added by server)", "abc@example.com")]
    [InlineData("<ab\r\n c@example.com>", "abc@example.com")]
    [InlineData("abc@example.com", "abc@example.com")]
    [InlineData("<no-at-sign>", "no-at-sign")]
    [InlineData("<>", null)]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void Normalize_Header_GivesTheBareId(string? header, string? expected) =>
        Assert.Equal(expected, InternetMessageId.Normalize(header));

    [Fact]
    public void Normalize_EndlessId_IsNull() => Assert.Null(InternetMessageId.Normalize(new string('a', InternetMessageId.MaxLength + 1)));

    [Fact]
    public void ParseReferences_Header_KeepsItsOrderAndEachOnce() =>
        Assert.Equal(["a@x", "b@x", "c@x"], InternetMessageId.ParseReferences("<a@x>\r\n <b@x><a@x> text <c\r\n @x>"));

    [Fact]
    public void ParseReferences_NoBrackets_TakesTheWords() => Assert.Equal(["a@x", "b@x"], InternetMessageId.ParseReferences("a@x, b@x"));

    [Fact]
    public void ParseReferences_LongThread_KeepsTheNewest()
    {
        var ids = InternetMessageId.ParseReferences(string.Join(' ', Enumerable.Range(0, 5_000).Select(n => $"<{n}@x>")));
        Assert.Equal(InternetMessageId.MaxReferences, ids.Count);
        Assert.Equal("4999@x", ids[^1]);
    }

    [Fact]
    public void NearestFirst_Both_BeginsWithInReplyTo() =>
        Assert.Equal(["c@x", "b@x", "a@x"], InternetMessageId.NearestFirst("Your message of Monday <c@x>", ["a@x", "b@x", "c@x"]));

    [Fact]
    public void ParseReferences_Nothing_IsEmpty() => Assert.Empty(InternetMessageId.ParseReferences(" "));
}
