using System.Security.Cryptography;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Gmail.Tests.Peers;

/// <summary>
/// Our reading of Debian's mails against mailparser's. Compared exactly, per mail: the subject (white space collapsed), and the attachments, each by
/// its content type and the SHA-256 of its decoded content; of mails and headers in a mail the type alone, because each side writes them out in its own way.
/// Both define an attachment alike: each part that is not the text of the mail. Where the two do not agree on what is text stands in <see cref="Documented"/>.
/// </summary>
public sealed class PeerParserTests
{
    /// <summary>"+": only we have it; "-": only mailparser has it.</summary>
    private static readonly string[] Documented =
    [
        // RFC 2046 5.1.5: in a digest a part without a type is a mail. Mailparser takes it for text.
        "5 x msg_02.txt + message/rfc822", "2 x msg_30.txt + message/rfc822", "1 x msg_34.txt + message/rfc822",

        // A text with a file name is a file to us, although it is to be shown inline, unless it is the first text and nobody says how to show it.
        "2 x msg_04.txt + text/plain", "1 x msg_44.txt + text/plain",

        // "Content-Type: text" is a text (RFC 2045 5.2) and the whole mail. Mailparser makes an attachment of it.
        "1 x msg_14.txt - text",

        // The machine's part of a report is kept as a file. Mailparser adds it to the text.
        "1 x msg_16.txt + message/delivery-status", "1 x msg_43.txt + message/delivery-status",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parse_DebianMails_SubjectsAgreeWithMailparser()
    {
        var differences = new List<string>();
        foreach (var their in await PeerParser.ParseAsync(DebianMail.Files))
        {
            var ours = await ParseAsync(await File.ReadAllBytesAsync(their.File, Stop));
            if (Plain(ours.Subject) != Plain(their.Subject))
            {
                differences.Add($"{Path.GetFileName(their.File)}: '{ours.Subject}', mailparser '{their.Subject}'");
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public async Task Parse_DebianMails_AttachmentsAgreeWithMailparser()
    {
        var (differences, equal) = (new List<string>(), 0);
        foreach (var their in await PeerParser.ParseAsync(DebianMail.Files))
        {
            var theirs = their.Attachments.Select(attachment => Key(attachment.ContentType, attachment.Sha256)).ToList();
            foreach (var our in await OursAsync(await File.ReadAllBytesAsync(their.File, Stop)))
            {
                if (theirs.Remove(our))
                {
                    equal++;
                }
                else
                {
                    differences.Add($"{Path.GetFileName(their.File)} + {our.Split(' ')[0]}");
                }
            }

            differences.AddRange(theirs.Select(only => $"{Path.GetFileName(their.File)} - {only.Split(' ')[0]}"));
        }

        var counted = differences.CountBy(difference => difference).Select(pair => $"{pair.Value} x {pair.Key}").ToList();
        Assert.True(Documented.ToHashSet().SetEquals(counted), "They differ otherwise than documented:\n" + string.Join('\n', counted));
        Assert.True(equal > 20, $"Only {equal} attachments were compared.");
    }

    private static async Task<List<string>> OursAsync(byte[] raw)
    {
        var ours = new List<string>();
        foreach (var attachment in (await ParseAsync(raw)).Attachments)
        {
            using var content = new MemoryStream();
            Assert.True(await AttachmentReader.CopyAsync(new MemoryStream(raw), attachment.Index, content, Stop));
            Assert.Equal(attachment.Size, content.Length);
            ours.Add(Key(attachment.ContentType, Convert.ToHexStringLower(SHA256.HashData(content.ToArray()))));
        }

        return ours;
    }

    private static string Key(string type, string hash) =>
        type == "text/rfc822-headers" || type.StartsWith("message/", StringComparison.Ordinal) ? type : $"{type} {hash}";

    private static Task<ParsedMessage> ParseAsync(byte[] raw) => MessageParser.ParseAsync(new MemoryStream(raw), Stop);

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
