using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Tests.Messages.Parsing;

public sealed class AttachmentTests
{
    [Theory]
    [InlineData("filename=offer.pdf", "offer.pdf")]
    [InlineData("filename=\"our offer.pdf\"", "our offer.pdf")]
    [InlineData("filename*=utf-8''Angebot%20gr%C3%BCn.pdf", "Angebot grün.pdf")]
    [InlineData("filename*=iso-8859-1'de'gr%FCn.pdf", "grün.pdf")]
    [InlineData("filename*0=\"a very \"; filename*1=\"long name.pdf\"", "a very long name.pdf")]
    [InlineData("filename*0*=utf-8''gr%C3; filename*1*=%BCn.pdf", "grün.pdf")]
    [InlineData("filename=\"=?utf-8?Q?gr=C3=BCn.pdf?=\"", "grün.pdf")]
    [InlineData("filename=\"=?iso-8859-1?B?Z3L8bi5wZGY=?=\"", "grün.pdf")]
    [InlineData("filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("filename=\"C:\\\\temp\\\\x.doc\"", "x.doc")]
    [InlineData("filename=\"a<b>|c?.txt\"", "a_b__c_.txt")]
    [InlineData("filename=\"...hidden. \"", "hidden")]
    [InlineData("filename=\"nul.txt\"", "_nul.txt")]
    [InlineData("filename*=utf-8''invoice%E2%80%AEfdp.exe", "invoicefdp.exe")]
    [InlineData("filename*=utf-8''a%00b.txt", "a b.txt")]
    [InlineData("filename=\"   \"", "part-1.pdf")]
    public async Task ParseAsync_FileName_IsDecodedAndMadeSafe(string parameter, string expected)
    {
        var mail = await Mail.ParseAsync(
            Mail.Multipart("mixed", $"Content-Type: application/pdf\nContent-Disposition: attachment; {parameter}\n\nx"));

        Assert.Equal(expected, Assert.Single(mail.Attachments).FileName);
    }

    [Fact]
    public async Task ParseAsync_NameOnlyInContentType_IsTaken() => Assert.Equal(
        "offer.pdf",
        Assert.Single((await Mail.ParseAsync(
            Mail.Multipart("mixed", "Content-Type: application/pdf; name=\"offer.pdf\"\n\nx"))).Attachments).FileName);

    [Fact]
    public async Task ParseAsync_EndlessName_IsShortenedAndKeepsItsExtension()
    {
        var name = Assert.Single((await Mail.ParseAsync(
            Mail.Multipart("mixed", $"Content-Type: application/pdf\n"
                + $"Content-Disposition: attachment; filename=\"{new string('a', 5000)}.pdf\"\n\nx"))).Attachments).FileName;

        Assert.Equal(150, name.Length);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParseAsync_MailInAMail_IsOneAttachmentNamedByItsSubject()
    {
        var mail = await Mail.ParseAsync(Mail.Multipart(
            "mixed",
            "Content-Type: text/plain\n\nsee below",
            "Content-Type: message/rfc822\n\nSubject: Old: offer\nFrom: a@b.example\n\nold body"));

        var attachment = Assert.Single(mail.Attachments);
        Assert.Equal(("Old_ offer.eml", "message/rfc822"), (attachment.FileName, attachment.ContentType));
        Assert.Equal("see below", mail.BodyText);
    }

    [Theory]
    [InlineData("<img src=\"cid:logo@x\">", true)]
    [InlineData("<img src=\"CID:logo%40x\">", true)]
    [InlineData("<img src=\"cid:LOGO@X\">", true)]
    [InlineData("<img src=\"cid:logo@x.example\">", false)]
    [InlineData("<img src=\"cid:logo\">", false)]
    [InlineData("<p>cid:logo@x is written here</p>", false)]
    [InlineData("<p>no picture</p>", false)]
    public async Task ParseAsync_Picture_IsInlineWhereTheHtmlShowsIt(string html, bool inline)
    {
        var mail = await Mail.ParseAsync(Mail.Multipart(
            "related",
            $"Content-Type: text/html\n\n{html}",
            "Content-Type: image/png; name=logo.png\nContent-ID: <logo@x>\nContent-Disposition: inline\n\nx"));

        var attachment = Assert.Single(mail.Attachments);
        Assert.Equal((inline, "logo@x"), (attachment.IsInline, attachment.ContentId));
    }

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("text/html")]
    public void MayShow_FormatsThatHoldScript_AreRefused(string type) => Assert.False(PictureFormats.MayShow(type));

    [Fact]
    public async Task CopyAsync_EachIndex_GivesThatContentDecoded()
    {
        var raw = Mail.Bytes(Mail.Multipart(
            "mixed",
            "Content-Type: text/plain\n\nbody",
            "Content-Type: application/x-a; name=a\nContent-Transfer-Encoding: base64\n\nAAEC/w==",
            "Content-Type: application/x-b; name=b\nContent-Transfer-Encoding: quoted-printable\n\n=E4=3D",
            "Content-Type: text/csv; name=c.csv\n\n1;2"));
        var mail = await Mail.ParseAsync(raw);

        Assert.Equal([(0, 4L), (1, 2L), (2, 3L)], mail.Attachments.Select(attachment => (attachment.Index, attachment.Size)));
        Assert.Equal([0, 1, 2, 255], await CopyAsync(raw, 0));
        Assert.Equal([0xE4, (byte)'='], await CopyAsync(raw, 1));
        Assert.Equal("1;2"u8.ToArray(), await CopyAsync(raw, 2));
        Assert.Null(await CopyAsync(raw, 3));
        Assert.Null(await CopyAsync(raw, -1));
    }

    [Fact]
    public async Task ParseAsync_EndlessTypeOrContentId_IsNotKept()
    {
        var mail = await Mail.ParseAsync(Mail.Multipart(
            "mixed", $"Content-Type: image/{new string('p', 5_000)}; name=a.png\n"
                + $"Content-ID: <{new string('i', 400)}@x>\nContent-Disposition: attachment\n\nx"));

        var attachment = Assert.Single(mail.Attachments);
        Assert.Equal(("application/octet-stream", null), (attachment.ContentType, attachment.ContentId));
    }

    [Fact]
    public async Task ParseAsync_ThousandsOfAttachments_AreBounded()
    {
        var mail = await Mail.ParseAsync(
            Mail.Multipart("mixed", Enumerable.Range(0, 1500).Select(number => $"Content-Type: application/x; name=n{number}\n\nx")));

        Assert.Equal(1000, mail.Attachments.Count);
    }

    private static async Task<byte[]?> CopyAsync(byte[] raw, int index)
    {
        using var copy = new MemoryStream();
        return await AttachmentReader.CopyAsync(new MemoryStream(raw), index, copy, TestContext.Current.CancellationToken)
            ? copy.ToArray()
            : null;
    }
}
