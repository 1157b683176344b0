using System.Text;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.Core.Tests.Messages.Parsing;

namespace SalesMailbox.Core.Tests.Messages.Cases;

/// <summary>The parsed content of messages that other email programs have shown incorrectly, recreated with invented names.</summary>
public sealed class ReadCaseTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "07-latin1-label-windows1252", "Price – 500 € “net”, customer’s choice…" },
        { "08-us-ascii-label-utf8", "Angebot für Müller – 100 €" },
        { "8859_1252", "Grüße aus Köln – 5 €" },
        { "none_1252", "Grüße aus Köln – 5 €" },
        { "ascii_utf8", "Grüße aus Köln – 5 €" },
        { "ansi_utf8", "Grüße aus Köln – 5 €" },
        { "html_ascii_meta", "Grüße aus Köln – 5 €" },
        { "10-gb2312-label-gb18030", "姓名:㐀𠮷 报价" },
        { "11a-koi8r-raw-headers", "Пришлите, пожалуйста, коммерческое предложение" },
        { "37-utf7", "Grüße aus München, 50 € und 😀" },
        { "empty_html_alt", "The text that matters." },
        { "related_no_root", "Hello" },
        { "head_unclosed", "Some HTML text" },
        { "leading_space", "Body" },
        { "boundary_junk", "Hello body" },
        { "text_named", "Hello from a phone" },
        { "32c-text-htm", "Hello x" },
        { "33-plain-placeholder", "Please quote 40 chairs for our office in Ghent." },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task ParseAsync_Text_IsReadAsAPersonWouldReadIt(string file, string expected)
    {
        Assert.Equal(expected, (await Mail.ParseAsync(Cases.Read(file))).BodyText);
    }

    [Theory]
    [InlineData("32a-multipart-without-boundary", "just text here")]
    [InlineData("32b-boundary-does-not-fit", "Hidden by wrong boundary")]
    [InlineData("24b-calendar-only", "Kick-off with Prospect")]
    [InlineData("24b-calendar-only", "2026-12-03 09:00 UTC")]
    [InlineData("24b-calendar-only", "Teams")]
    [InlineData("16-tnef-winmail-dat", "Hello Anna, the signed order is attached. Please confirm 14 licences by Friday. Grüße, Pat")]
    [InlineData("28-html-link-lost", "here <https://tender.example/doc?id=77>")]
    [InlineData(
        "14-flowed-signature-mark",
        "characters and it goes on here.\n\n> quoted text which is also flowed and goes over two lines\n>> deeper\n-- \nPat\nPhone 1")]
    [InlineData("flowed_sig", "Hello, this is flowed.\n\n-- \nAnn Berg\nAcme")]
    public async Task ParseAsync_Text_HoldsWhatMatters(string file, string expected) =>
        Assert.Contains(expected, (await Mail.ParseAsync(Cases.Read(file))).BodyText, StringComparison.Ordinal);

    [Theory]
    [InlineData("14-flowed-signature-mark", "Phone 1")]
    [InlineData("flowed_sig", "Ann Berg")]
    public async Task ParseAsync_Signature_IsNotInThePreview(string file, string signature) =>
        Assert.DoesNotContain(signature, (await Mail.ParseAsync(Cases.Read(file))).Snippet, StringComparison.Ordinal);

    [Fact]
    public async Task ParseAsync_AnswerBelowTheQuote_IsThePreview() =>
        Assert.Equal("It is 500 EUR.", (await Mail.ParseAsync(Cases.Read("bottom"))).Snippet);

    [Theory]
    [InlineData("subj_iso1_1252", "5 € – “x”")]
    [InlineData("10-gb2312-label-gb18030", "客户㐀𠮷店")]
    [InlineData("11a-koi8r-raw-headers", "Запрос цены")]
    [InlineData("37-utf7", "Grüße")]
    [InlineData("leading_space", "t")]
    public async Task ParseAsync_Subject_IsDecoded(string file, string expected) =>
        Assert.Equal(expected, (await Mail.ParseAsync(Cases.Read(file))).Subject);

    [Theory]
    [InlineData("from_spoof2", "attacker@evil.example", "ceo@client.example via Docs")]
    [InlineData("from_spoof11", "attacker@evil.example", "ceo@client.example -")]
    [InlineData("12-unquoted-at-in-name", "pat@atname.example", "Pat @ Prospect Ltd")]
    [InlineData("36-semicolon-in-name", "john@semi2.example", "Doe; John")]
    [InlineData("from_mailer", null, "Mail Delivery Subsystem")]
    [InlineData("from_mailer_empty", null, "MAILER-DAEMON")]
    [InlineData("from_nameonly", null, "Рекреативное агентство")]
    [InlineData("from_dot", "user@example.com", ".")]
    [InlineData("04a-dot-before-at-quoted-reply-500", "ken.@ezweb3.example", "Ken")]
    [InlineData("04b-two-dots-unquoted-sender-lost", "yuki..t@docomo-like.example", "Yuki")]
    [InlineData("from_docomo1", "a..b@docomo.ne.jp", "")]
    [InlineData("11a-koi8r-raw-headers", "ivan@prospect.example", "Иван Петров")]
    [InlineData("leading_space", "a@b.example", "Ann")]
    public async Task ParseAsync_Sender_IsTheOneInAngleBrackets(string file, string? address, string name)
    {
        var mail = await Mail.ParseAsync(Cases.Read(file));

        Assert.Equal(address, mail.From?.Address);
        Assert.Equal(name, mail.FromName);
        Assert.Equal(address is null ? 0 : 1, mail.Addresses.Count(item => item.Role == AddressRole.From));
    }

    [Theory]
    [InlineData("01-cid-prefix-photo-lost", new[] { "logo.png" }, new[] { "damage-photo.png" })]
    [InlineData("03a-cid-other-case-lost", new[] { "image001.png" }, new string[0])]
    [InlineData("18a-image-without-cid-scheme", new[] { "image001.png" }, new string[0])]
    [InlineData("18b-content-location-relative", new[] { "image001.png" }, new string[0])]
    [InlineData("18c-content-location-absolute", new[] { "part-1.png" }, new string[0])]
    [InlineData("19a-inline-octet-stream", new[] { "image001.png" }, new string[0])]
    [InlineData("19b-inline-pjpeg", new[] { "a.jpg" }, new string[0])]
    [InlineData("19c-content-id-encoded-word", new[] { "image001.png" }, new string[0])]
    [InlineData("related_no_root", new[] { "part-1.png" }, new string[0])]
    [InlineData("31-slash-in-file-name", new string[0], new[] { "Offer 12_2026 v1.pdf" })]
    [InlineData("fn_emptycs", new string[0], new[] { "äö.png" })]
    [InlineData("38-2231-empty-charset", new string[0], new[] { "no charset grün.pdf" })]
    [InlineData("11b-gbk-raw-filename", new string[0], new[] { "报价单.pdf" })]
    [InlineData("16-tnef-winmail-dat", new string[0], new[] { "Order 4711.pdf", "" })]
    [InlineData("24b-calendar-only", new string[0], new[] { "invite.ics" })]
    [InlineData("boundary_junk", new string[0], new[] { "a.pdf" })]
    [InlineData("text_named", new string[0], new[] { "a.jpg" })]
    public async Task ParseAsync_Files_AreShownOrListed(string file, string[] shown, string[] listed)
    {
        var mail = await Mail.ParseAsync(Cases.Read(file));

        Assert.Equal(shown, mail.Attachments.Where(item => item.IsInline).Select(item => item.FileName));
        Assert.Equal(listed.Length, mail.Attachments.Count(item => !item.IsInline));
        Assert.All(
            listed.Zip(mail.Attachments.Where(item => !item.IsInline)),
            pair => Assert.StartsWith(pair.First, pair.Second.FileName, StringComparison.Ordinal));
    }

    /// <summary>Every picture that is listed as shown is shown, and every shown picture can be loaded.</summary>
    [Theory]
    [MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public async Task RenderAsync_EachPicture_IsShownOrListed(string file)
    {
        var raw = Cases.Read(file);
        var mail = await Mail.ParseAsync(raw);
        var shown = await MailHtmlRenderer.RenderAsync(
            new MemoryStream(raw),
            new MailRenderOptions { InlinePicture = index => $"/picture/{index}." },
            TestContext.Current.CancellationToken);
        var pictures = await AttachmentReader.PicturesAsync(new MemoryStream(raw), 0, TestContext.Current.CancellationToken);

        foreach (var attachment in mail.Attachments)
        {
            Assert.Equal(attachment.IsInline, shown.Html.Contains($"/picture/{attachment.Index}.", StringComparison.Ordinal));
            Assert.True(!attachment.IsInline || (PictureFormats.MayShow(attachment.ContentType) && pictures.ContainsKey(attachment.Index)));
        }
    }

    [Fact]
    public async Task RenderAsync_PictureByContentLocation_OffersNothingToLoad()
    {
        var shown = await MailHtmlRenderer.RenderAsync(
            new MemoryStream(Cases.Read("18c-content-location-absolute")),
            new MailRenderOptions { InlinePicture = index => $"/picture/{index}" }, TestContext.Current.CancellationToken);

        Assert.Equal((0, 0), (shown.BlockedRemoteCount, shown.LoadableCount));
    }

    [Fact]
    public async Task RenderAsync_SignedMessage_ShowsItsContentAndItsFileUnchecked()
    {
        var raw = Cases.Read("17-smime-opaque-signed");
        var mail = await Mail.ParseAsync(raw);
        var shown = await MailHtmlRenderer.RenderAsync(
            new MemoryStream(raw), new MailRenderOptions(), TestContext.Current.CancellationToken);

        Assert.True(shown.IsSigned);
        Assert.Equal("Please send the offer for 30 seats.", mail.BodyText);
        Assert.Equal("spec.pdf", Assert.Single(mail.Attachments).FileName);
    }

    [Theory]
    [InlineData("date_ms2", "2012-07-17T20:23:35.882Z")]
    [InlineData("date_nosec_nospace", "2001-01-01T00:01:00Z")]
    [InlineData("date_tz_colon", "2024-07-17T20:23:35Z")]
    [InlineData("P06-two-dates-future-2096", "2096-03-17T05:32:00Z")]
    public async Task ParseAsync_Date_IsRead(string file, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            (await Mail.ParseAsync(Cases.Read(file))).Date);

    [Theory]
    [InlineData("Wed, 17 Jul 2024 22:23:35 GMT+0200", "2024-07-17T20:23:35Z")]
    [InlineData("Wed, 17 Jul 2024 22:23:35 CEST", "2024-07-17T20:23:35Z")]
    [InlineData("2024-07-17T22:23:35+02:00", "2024-07-17T20:23:35Z")]
    [InlineData("2024-07-17 22:23:35", "2024-07-17T22:23:35Z")]
    [InlineData("17 July 24 22:23 -0500 (EST)", "2024-07-18T03:23:00Z")]
    [InlineData("yesterday", null)]
    public void Read_Date_IsReadWhereAPersonCan(string date, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            HeaderDates.Read(date));

    [Theory]
    [InlineData("<p>a</p><object data=x><p>behind</p>")]
    [InlineData("<p>a</p><select><p>behind</p>")]
    [InlineData("<p>a</p><svg><p>behind</p>")]
    [InlineData("<p>a</p><math><p>behind</p>")]
    [InlineData("<p>a</p><noscript><p>behind</p>")]
    [InlineData("<p>a</p><noscript><p>behind</p></noscript>")]
    public async Task ParseAsync_TextBehindAnUnclosedElement_IsShown(string html)
    {
        var raw = Mail.Bytes("Content-Type: text/html\n\n" + html);
        var shown = await MailHtmlRenderer.RenderAsync(
            new MemoryStream(raw), new MailRenderOptions(), TestContext.Current.CancellationToken);

        Assert.Contains("behind", shown.Html, StringComparison.Ordinal);
        Assert.Contains("behind", (await Mail.ParseAsync(raw)).BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_TextBehindALargeEmbeddedPicture_IsShown()
    {
        var raw = Mail.Bytes($"Content-Type: text/html\n"
            + $"\n<p>before</p><img src=\"data:image/png;base64,{Convert.ToBase64String(new byte[3_200_000])}\"><p>after</p>");
        var shown = await MailHtmlRenderer.RenderAsync(
            new MemoryStream(raw), new MailRenderOptions { Budget = TimeSpan.FromSeconds(20) }, TestContext.Current.CancellationToken);

        Assert.Contains("<p>after</p>", shown.Html, StringComparison.Ordinal);
        Assert.Equal(RenderLimit.None, shown.Limit);
        Assert.Equal("before\n\nafter", (await Mail.ParseAsync(raw)).BodyText);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task CopyAsync_AttachedMessage_IsByteForByte(string lineEnd)
    {
        var inner = $"Subject: inner{lineEnd}Content-Type: text/plain{lineEnd}{lineEnd}first{lineEnd}{lineEnd}second{lineEnd}";
        var raw = Encoding.Latin1.GetBytes($"From: a@b.example{lineEnd}Content-Type: multipart/mixed; "
            + $"boundary=b{lineEnd}{lineEnd}--b{lineEnd}Content-Type: message/rfc822{lineEnd}{lineEnd}{inner}{lineEnd}--b--{lineEnd}");
        using var copy = new MemoryStream();

        Assert.True(await AttachmentReader.CopyAsync(new MemoryStream(raw), 0, copy, TestContext.Current.CancellationToken));
        Assert.Equal(inner, Encoding.Latin1.GetString(copy.ToArray()));
    }

    [Theory]
    [InlineData("SGVsbG8", "Hello")]
    [InlineData("SGVsbG8=", "Hello")]
    [InlineData("SGVsbG8h", "Hello!")]
    [InlineData("SGVs\r\nbG", "Hell")]
    public async Task ParseAsync_Base64WithoutPadding_KeepsItsLastBytes(string encoded, string expected)
    {
        Assert.Equal(
            expected, (await Mail.ParseAsync($"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n{encoded}\n")).BodyText);
        Assert.Equal(expected.Length, Assert.Single((await Mail.ParseAsync(Mail.Multipart(
            "mixed", $"Content-Type: application/x; name=a\nContent-Transfer-Encoding: base64\n\n{encoded}"))).Attachments).Size);
        Assert.Equal(expected, (await Mail.ParseAsync($"Subject: =?utf-8?B?{encoded.ReplaceLineEndings("")}?=\n\nx")).Subject);
    }

    [Theory]
    [InlineData("win-1251", "CFF0E8E2E5F2", "Привет")]
    [InlineData("x-mac-roman", "8A9FCA", "äü\u00A0")]
    [InlineData("iso-8859-10", "BD", "―")]
    [InlineData("iso-8859-14", "D0F0", "Ŵŵ")]
    [InlineData("iso-8859-16", "AAA4", "Ș€")]
    [InlineData("viscii", "D569", "ạ\u0069")]
    [InlineData("iso-2022-jp", "E38182", "あ")]
    [InlineData("iso-2022-jp", "A4A2A4A4", "あい")]
    [InlineData("iso-2022-jp", "1B2442242224241B2842", "あい")]
    [InlineData("gb2312", "8139EE39", "㐀")]
    [InlineData("ks_c_5601-1987", "B0A1", "가")]
    [InlineData("utf-8", "E4F6FC", "äöü")]
    [InlineData("nobody-knows", "80", "€")]
    [InlineData("iso-8859-1", "80", "€")]
    public void Decode_Label_IsTheStandards(string label, string bytes, string expected)
    {
        var decoded = SalesMailbox.Core.Text.CharsetText.Decode(Convert.FromHexString(bytes), label);

        Assert.Equal(expected, decoded);
    }
}
