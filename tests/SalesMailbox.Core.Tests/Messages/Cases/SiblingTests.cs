using System.Text;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.Core.Tests.Messages.Parsing;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Messages.Cases;

/// <summary>Messages that are similar to those of <see cref="ReadCaseTests"/>, with the same faults in other forms.</summary>
public sealed class SiblingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("From: Ann [mailto:ann@x.example]", "ann@x.example", "Ann")]
    [InlineData("From: ann@x.example (Ann Berg)", "ann@x.example", "Ann Berg")]
    [InlineData("From: <ceo@client.example> <ann@evil.example>", "ann@evil.example", "ceo@client.example")]
    [InlineData("From: \"ceo@client.example\" <ann@evil.example>", "ann@evil.example", "ceo@client.example")]
    [InlineData("From: ceo@client.example, Ann <ann@evil.example>", "ann@evil.example", "Ann")]
    [InlineData("From: \"Ann <ann@x.example>", "ann@x.example", "Ann")]
    [InlineData("From: Ann <ann@x.example", "ann@x.example", "Ann")]
    [InlineData("From: Ann <@gate.example:ann@x.example>", "ann@x.example", "Ann")]
    [InlineData("From: Ann <mailto:ann@x.example>", "ann@x.example", "Ann")]
    [InlineData("From: Berg, Ann <ann@x.example>", "ann@x.example", "Berg, Ann")]
    [InlineData("From: 'ann@x.example'", "ann@x.example", "")]
    [InlineData("From: =?utf-8?B?SsO8cmdlbg?= <j@x.example>", "j@x.example", "Jürgen")]
    [InlineData("From: =?utf-8?Q?J=C3=BCrgen?=<j@x.example>", "j@x.example", "Jürgen")]
    [InlineData("From: \"=?utf-8?Q?J=C3=BCrgen?=\" <j@x.example>", "j@x.example", "Jürgen")]
    [InlineData("From: \"a..b.\"@docomo.example", "a..b.@docomo.example", "")]
    [InlineData("From: .a@docomo.example", ".a@docomo.example", "")]
    [InlineData("From: Nobody at all", null, "Nobody at all")]
    [InlineData("From: <>", null, "")]
    [InlineData("From: \"Undisclosed\" <undisclosed>", null, "Undisclosed")]
    [InlineData("From:\nSender: Ann <ann@x.example>", "ann@x.example", "Ann")]
    public async Task ParseAsync_From_IsOneSender(string header, string? address, string name)
    {
        var mail = await Mail.ParseAsync(header + "\nTo: c@d.example\n\nx");

        Assert.Equal((address, name), (mail.From?.Address, mail.FromName));
        Assert.Equal(address is null ? 0 : 1, mail.Addresses.Count(item => item.Role == AddressRole.From));
    }

    [Theory]
    [InlineData("To: Team: ann@x.example, Bob <bob@x.example>;, carl@x.example", "ann@x.example bob@x.example carl@x.example")]
    [InlineData("To: undisclosed-recipients:;", "")]
    [InlineData("To: ann@x.example; bob@x.example", "ann@x.example bob@x.example")]
    [InlineData("To: \"Berg, Ann\" <ann@x.example>,\n bob@x.example", "ann@x.example bob@x.example")]
    [InlineData("To: ann@x.example bob", "ann@x.example")]
    public async Task ParseAsync_Recipients_AreAllRead(string header, string expected) =>
        Assert.Equal(expected, string.Join(
            ' ',
            (await Mail.ParseAsync(header + "\n\nx")).Addresses.Where(item => item.Role == AddressRole.To).Select(item => item.Address)));

    [Theory]
    [InlineData("=?utf-8?Q?What?=20is=3F?=", "What? is?")]
    [InlineData("=?UTF-8*en?Q?caf=C3=A9?=", "café")]
    [InlineData("=?utf-8?B?w6Q=?= =?utf-8?B?w7Y=?=", "äö")]
    [InlineData("=?utf-8?B?w?= =?utf-8?B?6Q=?=", "ä")]
    [InlineData("=?utf-8?Q?=C3?= =?utf-8?Q?=A4?=", "ä")]
    [InlineData("=?gb2312?B?g5k?= x", "儥 x")]
    [InlineData("=?iso-8859-1?Q?5_=80?=", "5 €")]
    [InlineData("=?unknown-8bit?Q?gr=C3=BCn?=", "grün")]
    [InlineData("=?utf-8?Q?a b?=", "a b")]
    [InlineData("=?x", "=?x")]
    [InlineData("a=?utf-8?q?=C3=A4?=b", "aäb")]
    public void Decode_Words_AsPeopleExpect(string header, string expected) =>
        Assert.Equal(expected, EncodedWords.Decode(Encoding.Latin1.GetBytes(header)));

    [Theory]
    [InlineData("filename*=utf-8''%C3%A4.pdf", "ä.pdf")]
    [InlineData("filename*=''%E4.pdf", "ä.pdf")]
    [InlineData("filename*=iso-8859-2''%B1.pdf", "ą.pdf")]
    [InlineData("filename*0*=utf-8''%C3; filename*1*=%A4; filename*2=.pdf", "ä.pdf")]
    [InlineData("filename*1=b.pdf; filename*0=a", "ab.pdf")]
    [InlineData("filename=\"=?utf-8?B?w6QucGRm?=\"", "ä.pdf")]
    [InlineData("filename=\"=?utf-8?B?w6QucGRm\r\n ?=\"", "ä.pdf")]
    [InlineData("filename=my file.pdf", "my file.pdf")]
    [InlineData("filename=\"a;b=c.pdf\"", "a;b=c.pdf")]
    [InlineData("filename=\"a\\\"b.pdf\"", "a_b.pdf")]
    [InlineData("filename=\"C:\\temp\\a.pdf\"", "a.pdf")]
    [InlineData("filename=old.pdf; filename*=utf-8''new.pdf", "new.pdf")]
    [InlineData("size=3; FILENAME = a.pdf", "a.pdf")]
    public async Task ParseAsync_FileName_IsRead(string parameter, string expected)
    {
        var mail = await Mail.ParseAsync(Mail.Multipart(
            "mixed", "Content-Type: text/plain\n\nx", $"Content-Type: application/pdf\nContent-Disposition: attachment; {parameter}\n\nx"));

        Assert.Equal(expected, Assert.Single(mail.Attachments).FileName);
    }

    [Theory]
    [InlineData("iso8859_1", "E4", "ä")]
    [InlineData("ISO_8859-15", "A4", "€")]
    [InlineData("latin-1", "80", "€")]
    [InlineData("utf_8", "C3A4", "ä")]
    [InlineData("cp437", "84", "ä")]
    [InlineData("ibm850", "84", "ä")]
    [InlineData("windows-1250", "B9", "ą")]
    [InlineData("win-1250", "B9", "ą")]
    [InlineData("koi8-u", "A4", "є")]
    [InlineData("hz-gb-2312", "7E7B434B7E7D", "盟")]
    [InlineData("big5", "A440", "一")]
    [InlineData("sjis", "8ABF", "漢")]
    [InlineData("x-euc-jp", "B4C1", "漢")]
    [InlineData("tis-620", "A1", "ก")]
    [InlineData("utf-16le", "E400", "ä")]
    [InlineData("utf-16be", "00E4", "ä")]
    [InlineData("iso-2022-jp", "8ABF8E9A", "漢字")]
    [InlineData("us-ascii", "93", "“")]
    [InlineData(null, "93", "“")]
    public void Decode_OtherLabels_AreTheStandards(string? label, string bytes, string expected) =>
        Assert.Equal(expected, CharsetText.Decode(Convert.FromHexString(bytes), label));

    [Theory]
    [InlineData("Wed, 17 Jul 2024 22:23:35 GMT +0200", "2024-07-17T20:23:35Z")]
    [InlineData("17.07.2024 22:23:35 +0200", "2024-07-17T20:23:35Z")]
    [InlineData("Mi, 17. Jul 2024 22:23:35 +0200", "2024-07-17T20:23:35Z")]
    [InlineData("mer. 17 juil. 2024 22:23:35 +0200", "2024-07-17T20:23:35Z")]
    [InlineData("Wed, 17 Jul 2024 10:23:35 PM +0200", "2024-07-17T20:23:35Z")]
    [InlineData("17-Jul-2024 22:23:35 +0200", "2024-07-17T20:23:35Z")]
    [InlineData("Wed Jul 17 22:23:35 2024", "2024-07-17T22:23:35Z")]
    [InlineData("Wed Jul 17 22:23:35 CEST 2024", "2024-07-17T20:23:35Z")]
    [InlineData("2024-07-17T22:23:35.123456789+02:00", "2024-07-17T20:23:35.1234568Z")]
    [InlineData("Wed, 17 Jul 2024 22:23:35 UTC+2", "2024-07-17T20:23:35Z")]
    [InlineData("Wed, 17 Jul 2024 22:23 +0200 (Paris)", "2024-07-17T20:23:00Z")]
    [InlineData("31 Feb 2024 10:00:00 +0000", null)]
    [InlineData("", null)]
    public void Read_OtherDates_AreRead(string date, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            HeaderDates.Read(date));

    [Theory]
    [InlineData("<title>Offer<body><p>behind</p>", "behind")]
    [InlineData("<svg><title>no</title><p>behind</p></svg>", "behind")]
    [InlineData("<svg></svg><p>a</p><svg><p>behind</p>", "behind")]
    [InlineData("<xml><o:x>96</o:x></xml><xml><p>behind</p>", "behind")]
    [InlineData("<template><p>behind</p>", "behind")]
    [InlineData("<textarea>behind", "behind")]
    [InlineData("<xmp>behind</xmp>", "behind")]
    [InlineData("<style>p{color:red}<body><p>behind</p>", "behind")]
    [InlineData("<select><option>behind</select>", "behind")]
    public async Task ParseAsync_TextInOrBehindAnElement_IsShown(string html, string expected)
    {
        var raw = Mail.Bytes("Content-Type: text/html\n\n" + html);
        var shown = await MailHtmlRenderer.RenderAsync(new MemoryStream(raw), new MailRenderOptions(), Stop);

        Assert.Contains(expected, shown.Html, StringComparison.Ordinal);
        Assert.Contains(expected, (await Mail.ParseAsync(raw)).BodyText, StringComparison.Ordinal);
        Assert.DoesNotContain("96", shown.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParseAsync_PictureLongerThanWhatIsRead_IsCutAtATagWithANote()
    {
        var raw = Mail.Bytes(
            $"Content-Type: text/html\n\n<p>before</p><img src=\"data:image/png;base64,{new string('A', 17_000_000)}\"><p>after</p>");
        var shown = await MailHtmlRenderer.RenderAsync(
            new MemoryStream(raw), new MailRenderOptions { Budget = TimeSpan.FromMinutes(1) }, Stop);

        Assert.Equal(RenderLimit.Cut, shown.Limit);
        Assert.DoesNotContain("AAAA", shown.Html, StringComparison.Ordinal);
        Assert.Equal("before", (await Mail.ParseAsync(raw)).BodyText);
    }

    [Theory]
    [InlineData("<a href='https://x.example/1'><img src='https://x.example/b.png' alt='Accept'></a>", "Accept <https://x.example/1>")]
    [InlineData("Go <a href='https://x.example/1'><div>here</div></a>", "Go\nhere\n<https://x.example/1>")]
    [InlineData("<a href='https://x.example'>x.example</a>", "x.example")]
    [InlineData("<a href='mailto:ann@x.example'>ann@x.example</a>", "ann@x.example")]
    [InlineData("<a href='mailto:ann@x.example'>Ann</a>", "Ann <ann@x.example>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>", "x")]
    [InlineData("Hi<br>-- <br>Ann", "Hi\n-- \nAnn")]
    public async Task ParseAsync_HtmlAsText_KeepsItsTargets(string html, string expected) =>
        Assert.Equal(expected, (await Mail.ParseAsync("Content-Type: text/html\n\n" + html)).BodyText);

    [Theory]
    [InlineData("Content-Type: application/ics; name=a.ics", "a.ics")]
    [InlineData("Content-Type: application/octet-stream; name=a.ics", "a.ics")]
    [InlineData("Content-Type: text/calendar; method=REQUEST", "invite.ics")]
    public async Task ParseAsync_Appointment_IsReadable(string header, string name)
    {
        var calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Kick-off\\, part\n  two\n"
            + "DTSTART;TZID=Europe/Berlin:20261203T100000\nDTEND;TZID=Europe/Berlin:20261203T110000\nLOCATION:Room 1\n"
            + "END:VEVENT\nEND:VCALENDAR";
        var mail = await Mail.ParseAsync(Mail.Multipart("mixed", "Content-Type: text/plain\n\n \n", header + "\n\n" + calendar));

        Assert.Equal("Kick-off, part two\n2026-12-03 10:00 Europe/Berlin – 2026-12-03 11:00 Europe/Berlin\nRoom 1", mail.BodyText);
        Assert.Equal(name, Assert.Single(mail.Attachments).FileName);
    }

    [Theory]
    [InlineData("boundary=b charset=utf-8")]
    [InlineData("boundary = \"b\" x")]
    [InlineData("boundary=\"b")]
    [InlineData("charset=utf-8 boundary=b")]
    public async Task ParseAsync_DamagedContentType_IsReadByItsBoundary(string parameters)
    {
        var mail = await Mail.ParseAsync($"Content-Type: multipart/mixed; {parameters}\n\n--b\nContent-Type: text/plain\n"
            + $"\nHello body\n--b\nContent-Type: application/pdf; name=a.pdf\n\nx\n--b--\n");

        Assert.Equal("Hello body", mail.BodyText);
        Assert.Equal("a.pdf", Assert.Single(mail.Attachments).FileName);
    }

    /// <summary>Messages that earlier versions stored refer to their files by index.</summary>
    [Fact]
    public async Task CopyAsync_FileBehindANamedText_KeepsItsIndex()
    {
        var raw = Mail.Bytes(Mail.Multipart(
            "mixed", "Content-Type: text/plain; name=text_0.txt\n\nHello", "Content-Type: application/pdf; name=a.pdf\n\npdf"));
        var mail = await Mail.ParseAsync(raw);
        using var text = new MemoryStream();

        Assert.Equal("Hello", mail.BodyText);
        Assert.Equal(1, Assert.Single(mail.Attachments).Index);
        Assert.True(await AttachmentReader.CopyAsync(new MemoryStream(raw), 0, text, Stop));
        Assert.Equal("Hello", Encoding.ASCII.GetString(text.ToArray()));
    }

    [Fact]
    public async Task CopyAsync_FilesInsideWinmail_StandBehindIt()
    {
        var raw = Cases.Read("16-tnef-winmail-dat");
        var mail = await Mail.ParseAsync(raw);

        Assert.DoesNotContain(mail.Attachments, attachment => attachment.FileName == "winmail.dat");
        Assert.All(mail.Attachments, attachment => Assert.True(attachment.Index > 0));
        Assert.True(await AttachmentReader.CopyAsync(new MemoryStream(raw), 0, Stream.Null, Stop));
    }

    [Theory]
    [InlineData("application/octet-stream; name=smime.p7m")]
    [InlineData("application/x-pkcs7-mime; smime-type=signed-data")]
    public async Task ParseAsync_SignedByAnotherType_IsReadable(string type)
    {
        var raw = Encoding.Latin1.GetString(Cases.Read("17-smime-opaque-signed"));
        var (start, end) = (raw.IndexOf("Content-Type: application/", StringComparison.Ordinal), 0);
        end = raw.IndexOf("\r\nContent-", start + 1, StringComparison.Ordinal);
        var mail = await Mail.ParseAsync(Encoding.Latin1.GetBytes(raw[..start] + "Content-Type: " + type + raw[end..]));

        Assert.Equal("Please send the offer for 30 seats.", mail.BodyText);
        Assert.Equal("spec.pdf", Assert.Single(mail.Attachments).FileName);
    }

    [Theory]
    [InlineData(@"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 Gr\'fc\'dfe\par 500 \u8364?\par}", "Grüße\n500 €\n", false)]
    [InlineData(@"{\rtf1\ansi\ansicpg932 \'8a\'bf\'8e\'9a}", "漢字", false)]
    [InlineData(
        @"{\rtf1\fromhtml1{\*\htmltag64 <p>}Hi {\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 Ann\htmlrtf }"
        + @"\htmlrtf0{\*\htmltag92 </b>}{\*\htmltag72 </p>}}",
        "<p>Hi <b>Ann</b></p>",
        true)]
    [InlineData(@"{\rtf1 a\{b\}{\*\unknown hidden}\tab c", "a{b}\tc", false)]
    public void Of_Rtf_IsItsText(string rtf, string expected, bool isHtml) =>
        Assert.Equal((expected, isHtml), RtfText.Of(rtf, new WorkMeter()));

    [Fact]
    public async Task CopyAsync_AttachedMessageWithOtherLineEnds_IsByteForByte()
    {
        const string Inner = "Subject: inner\r\nX-A:  two  spaces\r\nContent-Type: multipart/mixed; boundary=i\r\n\r\npreamble\r\n"
            + "--i\r\n\r\nx\r\n--i--\r\nepilogue\r\n";
        var raw = Encoding.Latin1.GetBytes(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n" + Inner + "\n--b--\n");
        using var copy = new MemoryStream();

        Assert.True(await AttachmentReader.CopyAsync(new MemoryStream(raw), 0, copy, Stop));
        Assert.Equal(Inner, Encoding.Latin1.GetString(copy.ToArray()));
        Assert.Equal(Inner.Length, Assert.Single((await Mail.ParseAsync(raw)).Attachments).Size);
    }
}
