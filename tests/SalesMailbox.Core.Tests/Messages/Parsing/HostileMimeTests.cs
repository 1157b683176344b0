using System.Diagnostics;
using System.Text;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.Core.Tests.Messages.Parsing;

/// <summary>Messages that are made to break a parser take limited time and memory, and end as ordinary messages.</summary>
public sealed class HostileMimeTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Kinds => ["deep multiparts", "deep mails", "many parts", "many headers", "long header",
        "many boundaries", "many references", "many encoded words", "deep groups", "open comment", "many parameters", "many html tags"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ParseAsync_MadeToTakeLong_EndsSoonWithBoundedResult(string kind)
    {
        var raw = Mail.Bytes(Make(kind));
        var watch = Stopwatch.StartNew();

        var mail = await Mail.ParseAsync(raw);
        var shown = await MailHtmlRenderer.RenderAsync(
            new MemoryStream(raw), new MailRenderOptions(), TestContext.Current.CancellationToken);

        Assert.True(watch.Elapsed < Enough, $"It took {watch.Elapsed}.");
        Assert.InRange(mail.Attachments.Count, 0, MimeParts.MaxAttachments);
        Assert.InRange(mail.BodyText.Length, 0, MailMessage.MaxBodyText);
        Assert.InRange(mail.Addresses.Count, 0, 500);
        Assert.InRange(mail.References.Count, 0, 50);
        Assert.InRange(mail.Subject.Length, 0, 1000);
        Assert.InRange(shown.Html.Length, 0, 20_000_000);
    }

    private static string Make(string kind) => kind switch
    {
        "deep multiparts" => Deep(20_000),
        "deep mails" => string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", 20_000)) + "Subject: x\n\nx",
        "many parts" => Mail.Multipart("mixed", Enumerable.Repeat("\n", 300_000)),
        "many headers" => string.Concat(Enumerable.Range(0, 300_000).Select(number => $"X-{number}: y\n")) + "\nx",
        "long header" => "Subject: " + new string('a', 10_000_000) + "\n\nx",
        "many boundaries" => "Content-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n", 1_000_000)),
        "many references" => "References: " + string.Concat(Enumerable.Range(0, 200_000).Select(number => $"<{number}@x>\n ")) + "\n\nx",
        "many encoded words" => "Subject: " + string.Concat(Enumerable.Repeat("=?utf-8?B?QQ==?=\n ", 100_000)) + "\n\nx",
        "deep groups" => "To: " + string.Concat(Enumerable.Repeat("g:", 50_000)) + "a@b.example\n\nx",
        "open comment" => "From: " + new string('(', 500_000) + " a@b.example\n\nx",
        "many parameters" =>
            "Content-Type: text/plain" + string.Concat(Enumerable.Range(0, 50_000).Select(number => $";\n name*{number}*=%41")) + "\n\nx",
        "many html tags" => "Content-Type: text/html\n\n" + string.Concat(Enumerable.Repeat("<div><b><a href=x>", 200_000)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Deep(int depth)
    {
        var text = new StringBuilder();
        for (var level = 0; level < depth; level++)
        {
            text.Append("Content-Type: multipart/mixed; boundary=b").Append(level).Append("\n\n--b").Append(level).Append('\n');
        }

        return text.Append("\nx").ToString();
    }
}
