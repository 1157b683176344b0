using System.Text;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Tests.Messages.Parsing;

public sealed class BodyTextTests
{
    [Theory]
    [InlineData("windows-1252", "naïve – €5")]
    [InlineData("iso-8859-15", "naïve €5")]
    [InlineData("koi8-r", "Привет")]
    [InlineData("windows-1251", "Привет")]
    [InlineData("shift_jis", "見積もり")]
    [InlineData("iso-2022-jp", "見積もり")]
    [InlineData("euc-kr", "견적")]
    [InlineData("gb18030", "报价单")]
    [InlineData("big5", "報價單")]
    [InlineData("utf-16", "Grüße")]
    [InlineData("utf-8", "Grüße 😀")]
    public async Task ParseAsync_Charset_IsDecoded(string charset, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var body = Convert.ToBase64String(Encoding.GetEncoding(charset).GetBytes(text));

        var mail = await Mail.ParseAsync(
            $"Subject: x\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n\n{body}\n");

        Assert.Equal(text, mail.BodyText);
    }

    [Theory]
    [InlineData("charset=nobody-knows-it")]
    [InlineData("charset=\"\"")]
    [InlineData("charset=utf-7")]
    public async Task ParseAsync_UnknownCharset_KeepsTheLetters(string charset) =>
        Assert.Equal("Hello", (await Mail.ParseAsync($"Subject: x\nContent-Type: text/plain; {charset}\n\nHello\n")).BodyText);

    [Theory]
    [InlineData("quoted-printable", "a=ZZb=3D=\nc", "a=ZZb=c")]
    [InlineData("base64", "SGVs*bG8=", "Hello")]
    [InlineData("x-unknown", "Hello", "Hello")]
    [InlineData("8bit", "Hello", "Hello")]
    public async Task ParseAsync_TransferEncoding_IsReadAsFarAsItGoes(string encoding, string body, string expected) =>
        Assert.Equal(
            expected,
            (await Mail.ParseAsync($"Subject: x\nContent-Type: text/plain\nContent-Transfer-Encoding: {encoding}\n\n{body}\n")).BodyText);

    [Fact]
    public async Task ParseAsync_HtmlOnly_MakesTextWithParagraphsListsAndQuotes()
    {
        var mail = await Mail.ParseAsync(
            """
            Subject: x
            Content-Type: text/html

            <html><head><style>p{color:red}</style><script>evil()</script></head><body><p>Dear &Uuml;nal,</p><ul><li>one</li><li>two</li></ul>
            <blockquote type="cite">old</blockquote></body></html>
            """);

        Assert.True(mail.HasHtml);
        Assert.Equal("Dear Ünal,\n\n- one\n- two\n\n> old", mail.BodyText);
    }

    [Fact]
    public async Task ParseAsync_Alternatives_TakesThePlainOne()
    {
        var mail = await Mail.ParseAsync(
            Mail.Multipart("alternative", "Content-Type: text/plain\n\nplain", "Content-Type: text/html\n\n<b>rich</b>"));

        Assert.Equal(("plain", true), (mail.BodyText, mail.HasHtml));
        Assert.Empty(mail.Attachments);
    }

    [Fact]
    public async Task ParseAsync_Flowed_JoinsTheLines() => Assert.Equal(
        "one two",
        (await Mail.ParseAsync("Subject: x\nContent-Type: text/plain; format=flowed\n\none \ntwo\n")).BodyText.Trim());

    [Fact]
    public async Task ParseAsync_TextAroundAPicture_KeepsBoth() => Assert.Equal(
        "before\n\nafter",
        (await Mail.ParseAsync(Mail.Multipart(
            "mixed", "Content-Type: text/plain\n\nbefore", "Content-Type: image/png\n\nx", "Content-Type: text/plain\n\nafter"))).BodyText);

    [Theory]
    [InlineData("Content-Type: text")]
    [InlineData("Content-Type: TEXT; charset=us-ascii")]
    [InlineData("Content-Type:")]
    [InlineData("X: y")]
    public async Task ParseAsync_NoProperContentType_IsPlainText(string header)
    {
        var mail = await Mail.WithHeadersAsync(header);

        Assert.Equal(("body", 0), (mail.BodyText, mail.Attachments.Count));
    }

    [Fact]
    public async Task ParseAsync_MegabytesOfText_AreBounded()
    {
        var mail = await Mail.ParseAsync(
            "Subject: x\nContent-Type: text/html\n\n" + string.Concat(Enumerable.Repeat("<p>word</p>", 1_000_000)));

        Assert.InRange(mail.BodyText.Length, MailMessage.MaxBodyText / 2, MailMessage.MaxBodyText);
    }
}
