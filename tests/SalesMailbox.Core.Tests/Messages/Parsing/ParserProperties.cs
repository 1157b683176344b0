using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.Core.Tests.Messages.Rendering;

namespace SalesMailbox.Core.Tests.Messages.Parsing;

/// <summary>
/// Properties for any bytes: there is always a result, within its limits, which every database accepts and which is safe to show.
/// </summary>
public sealed class ParserProperties
{
    private static readonly string[] Pieces =
    [
        "From: a@b.example\r\n", "From: =?utf-8?B?8J+Y?= <x@y>\r\n", "To: g: a@b, c@d;\r\n", "Subject: =?utf-8?Q?=F0=9F?=\r\n",
        "Subject: \0\uFFFF\u0080\r\n", "Message-ID: <1@x>\r\n",
        "References: <1@x> <2", "Content-Type: multipart/mixed; boundary=b\r\n", "Content-Type: multipart/alternative; boundary=\"b\"\r\n",
        "Content-Type: multipart/related; boundary=b\r\n",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n", "Content-Type: message/rfc822\r\n",
        "Content-Type: text/html; charset=utf-16\r\n",
        "Content-Type: text/plain; charset=x; format=flowed; delsp=yes\r\n", "Content-Type: image/png; name*0*=utf-8''%F0; name*1*=%9F\r\n",
        "Content-Type: application/ms-tnef\r\n",
        "Content-Transfer-Encoding: base64\r\n", "Content-Transfer-Encoding: quoted-printable\r\n",
        "Content-Transfer-Encoding: x-uuencode\r\n", "Content-Disposition: attachment; filename=\"../\u0080\"\r\n",
        "Content-ID: <i@x>\r\n", "Auto-Submitted: auto-replied\r\n", "Return-Path: <>\r\n", "Date: 1 Jan 0001 00:00\r\n", "\r\n", "\n",
        "\r", "--b\r\n", "--b--\r\n", " folded\r\n",
        "<img src=\"cid:i@x\"><script>x</script><b>", "<style>@import 'x'</style><p onclick=x>", "=E4=ZZ=", "SGVsbG8=",
        "begin 644 x\r\n#0V%T\r\n`\r\nend\r\n", "\xF0\x9F\x98", "\0", "> quote\r\n", "On x wrote:\r\n",
    ];

    private static readonly Gen<byte[]> Mails = Gen.OneOf(
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(words => Encoding.Latin1.GetBytes(string.Concat(words))),
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(words => Encoding.UTF8.GetBytes(
            "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + string.Concat(words))),
        Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value)));

    private static Arbitrary<byte[]> AnyMail => Mails.ToArbitrary();

    [Property(MaxTest = 1500)]
    public Property Parse_AnyBytes_GivesAResultWithinItsBounds() => Prop.ForAll(AnyMail, raw =>
    {
        var mail = Parse(raw);
        return mail.Subject.Length <= 1000 && mail.Snippet.Length <= 200 && mail.BodyText.Length <= MailMessage.MaxBodyText
            && mail.Fingerprint.Length == 64
            && mail.References.Count <= 50 && mail.BouncedMessageIds.Count <= 20 && mail.Attachments.Count <= MimeParts.MaxAttachments
            && mail.Attachments.Select(attachment => attachment.Index).SequenceEqual(Enumerable.Range(0, mail.Attachments.Count));
    });

    [Property(MaxTest = 1000)]
    public Property Parse_AnyBytes_GivesTextThatEveryDatabaseTakes() => Prop.ForAll(AnyMail, raw =>
    {
        var mail = Parse(raw);
        string?[] texts =
        [
            mail.Subject, mail.Snippet, mail.BodyText, mail.InternetMessageId, mail.InReplyTo, .. mail.References,
            .. mail.Addresses.SelectMany(address => new[] { address.Name, address.Address }),
            .. mail.Attachments.SelectMany(attachment => new[] { attachment.FileName, attachment.ContentId }),
        ];
        return texts.OfType<string>().All(
            text => !text.Contains('\0', StringComparison.Ordinal) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text);
    });

    [Property(MaxTest = 500)]
    public Property Parse_Twice_GivesTheSame() =>
        Prop.ForAll(AnyMail, raw => (Parse(raw).Fingerprint, Parse(raw).Subject) == (Parse(raw).Fingerprint, Parse(raw).Subject));

    [Property(MaxTest = 500)]
    public Property Copy_EveryAttachment_HasTheLengthThatIsShown() => Prop.ForAll(AnyMail, raw => Parse(raw).Attachments.All(attachment =>
    {
        using var copy = new MemoryStream();
        return AttachmentReader.CopyAsync(new MemoryStream(raw), attachment.Index, copy).GetAwaiter().GetResult()
            && copy.Length == attachment.Size;
    }));

    [Property(MaxTest = 1000)]
    public Property Render_AnyBytes_HoldsNothingButTheAllowed() => Prop.ForAll(AnyMail, raw =>
    {
        var shown = MailHtmlRenderer.RenderAsync(new MemoryStream(raw), new MailRenderOptions { InlinePicture = _ => "/inline/x" })
            .GetAwaiter()
            .GetResult();
        StrictHtml.Verify(shown.Html);
    });

    [Property(MaxTest = 500)]
    public Property FileName_Anything_IsShortAndHasNoFolder() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), given =>
    {
        var name = AttachmentNames.Safe(given ?? "");
        return name.Length <= 151 && name.IndexOfAny(['/', '\\', ':', '\0', '\n', '\r', '"']) < 0 && name is not ("." or "..")
            && AttachmentNames.Safe(name) == name;
    });

    private static ParsedMessage Parse(byte[] raw) => MessageParser.ParseAsync(new MemoryStream(raw)).GetAwaiter().GetResult();
}
