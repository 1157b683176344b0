using System.Text;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Tests.Messages.Parsing;

public sealed class MessageParserTests
{
    [Fact]
    public async Task ParseAsync_UsualMail_ReadsEveryField()
    {
        var mail = await Mail.ParseAsync(
            """
            Message-ID: <1@customer.example>
            In-Reply-To: <0@acme.example>
            References: <a@x> <0@acme.example>
            From: "Ann Customer" <Ann@Customer.Example>
            To: sales@acme.example, Bob <bob@acme.example>
            Cc: carl@acme.example
            Reply-To: office@customer.example
            Subject: Re: Offer
            Date: Tue, 05 May 2026 10:00:00 +0200

            Hello

            """);

        Assert.Equal(("1@customer.example", "0@acme.example", "Re: Offer"), (mail.InternetMessageId, mail.InReplyTo, mail.Subject));
        Assert.Equal(["a@x", "0@acme.example"], mail.References);
        Assert.Equal(("ann@customer.example", "Ann Customer"), (mail.From!.Address, mail.From.Name));
        Assert.Equal(
            [(AddressRole.From, "ann@customer.example"), (AddressRole.To, "sales@acme.example"), (AddressRole.To, "bob@acme.example"),
                (AddressRole.Cc, "carl@acme.example"), (AddressRole.ReplyTo, "office@customer.example")],
            mail.Addresses.Select(address => (address.Role, address.Address)));
        Assert.Equal(new DateTimeOffset(2026, 5, 5, 8, 0, 0, TimeSpan.Zero), mail.Date);
        Assert.Equal(("Hello", "Hello", false, MessageKinds.None), (mail.BodyText, mail.Snippet, mail.HasHtml, mail.Kinds));
    }

    [Theory]
    [InlineData("=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße")]
    [InlineData("=?iso-8859-1?Q?Gr=FC=DFe?=", "Grüße")]
    [InlineData("=?windows-1252?B?lEhlbGxvlA==?=", "”Hello”")]
    [InlineData("=?ISO-2022-JP?B?GyRCOCtAURsoQg==?=", "見積")]
    [InlineData("=?koi8-r?B?8NLJ18XU?=", "Привет")]
    [InlineData("=?gb18030?B?xOO6ww==?=", "你好")]
    [InlineData("=?utf-8?Q?Angebot_f=C3=BC?=\n =?utf-8?Q?r_Sie?=", "Angebot für Sie")]
    [InlineData("=?utf-8?B?8J+Y?=\n =?utf-8?B?gA==?= smile", "😀 smile")]
    [InlineData("=?x-nobody-knows?Q?abc?=", "abc")]
    [InlineData("=?utf-8?Q?broken", "=?utf-8?Q?broken")]
    [InlineData("", "")]
    public async Task ParseAsync_EncodedSubject_IsDecoded(string header, string expected) =>
        Assert.Equal(expected, (await Mail.ParseAsync($"Subject: {header}\n\nx")).Subject);

    [Fact]
    public async Task ParseAsync_RawUtf8InHeaders_IsRead()
    {
        var mail = await Mail.ParseAsync("From: Jörg <joerg@müller.example>\nSubject: Grüße 😀\n\nx", Encoding.UTF8);

        Assert.Equal(("Grüße 😀", "Jörg", "joerg@xn--mller-kva.example"), (mail.Subject, mail.From!.Name, mail.From.Address));
    }

    [Fact]
    public async Task ParseAsync_NoFrom_TakesTheSender() =>
        Assert.Equal("s@x.example", (await Mail.ParseAsync("Sender: s@x.example\nSubject: x\n\nx")).From?.Address);

    [Theory]
    [InlineData("From: not an address\n\nx")]
    [InlineData("From: undisclosed-recipients:;\n\nx")]
    [InlineData("From: <>\n\nx")]
    [InlineData("Subject: x\n\nx")]
    public async Task ParseAsync_NoAddressInFrom_IsNull(string raw) => Assert.Null((await Mail.ParseAsync(raw)).From);

    [Theory]
    [InlineData("Date: yesterday")]
    [InlineData("Date: Mon, 99 Foo 2026 10:00:00")]
    [InlineData("X: y")]
    public async Task ParseAsync_NoReadableDate_IsNull(string header) => Assert.Null((await Mail.WithHeadersAsync(header)).Date);

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002\u0003 not a mail")]
    public async Task ParseAsync_NoMail_IsEmptyAndHasAFingerprint(string raw)
    {
        var mail = await Mail.ParseAsync(raw);

        Assert.Equal(("", "", 64), (mail.Subject, mail.BodyText, mail.Fingerprint.Length));
        Assert.Empty(mail.Attachments);
    }

    [Fact]
    public async Task ParseAsync_TextWithoutHeader_IsItsBody() =>
        Assert.Equal("just words, no header", (await Mail.ParseAsync("just words, no header\n")).BodyText);

    [Fact]
    public async Task ParseAsync_CutOffInAnAttachment_KeepsWhatThereIs()
    {
        var whole = Mail.Multipart(
            "mixed",
            "Content-Type: text/plain\n\nHello",
            "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK");

        var mail = await Mail.ParseAsync(whole[..whole.IndexOf("i0xLjQK", StringComparison.Ordinal)]);

        Assert.Equal("Hello", mail.BodyText);
        Assert.Equal("a.pdf", Assert.Single(mail.Attachments).FileName);
    }

    [Fact]
    public async Task ParseAsync_LongTexts_AreCutBetweenCharacters()
    {
        var smiles = string.Concat(Enumerable.Repeat("😀", 40_000));
        var mail = await Mail.ParseAsync($"From: {'"'}x{smiles[..2000]}{'"'} <a@b.example>\nSubject: x{smiles[..4000]}\n"
            + $"Content-Type: text/plain; charset=utf-8\n\nx{smiles}", Encoding.UTF8);

        foreach (var (text, most) in new[]
        {
            (mail.Subject, 1000),
            (mail.From!.Name, 200),
            (mail.BodyText, MailMessage.MaxBodyText),
            (mail.Snippet, 200),
        })
        {
            Assert.InRange(text.Length, most / 2, most);
            Assert.DoesNotContain('\uFFFD', text);
            Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public async Task ParseAsync_ThousandsOfRecipients_KeepsSomeHundred()
    {
        var everybody = string.Join(",\n ", Enumerable.Range(0, 5000).Select(number => $"r{number}@x.example"));

        Assert.Equal(500, (await Mail.ParseAsync($"From: a@b.example\nTo: {everybody}\n\nx")).Addresses.Count);
    }
}
