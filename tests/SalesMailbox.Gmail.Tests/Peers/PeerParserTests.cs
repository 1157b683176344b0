using System.Security.Cryptography;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Gmail.Tests.Peers;

/// <summary>
/// Our reading of Debian's mails against mailparser's. Compared exactly, per mail: the subject (white space collapsed), and of attachments the number
/// and each one's content by its hash. The two define "attachment" alike but for what is listed here:
/// a mail in a mail (message/rfc822) is one attachment to us, while mailparser takes its parts for the outer mail's, so ours are taken apart first;
/// a text part with a file name but no "Content-Disposition: attachment", and a report's machine-readable parts, are attachments to us and body text to it.
/// </summary>
public sealed class PeerParserTests
{
    private static readonly HashSet<string> Folded = ["text/plain", "text/html", "message/delivery-status"];

    [Fact]
    public async Task Parse_DebianMails_SubjectsAgreeWithMailparser()
    {
        var differences = new List<string>();
        foreach (var their in await PeerParser.ParseAsync(DebianMail.Files))
        {
            var ours = await ParseAsync(await File.ReadAllBytesAsync(their.File, TestContext.Current.CancellationToken));
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
            var ours = await FlattenAsync(await File.ReadAllBytesAsync(their.File, TestContext.Current.CancellationToken));
            var theirs = their.Attachments.Select(attachment => attachment.Sha256).ToList();
            foreach (var (attachment, hash) in ours)
            {
                if (theirs.Remove(hash))
                {
                    equal++;
                }
                else if (!Folded.Contains(attachment.ContentType))
                {
                    differences.Add($"{Path.GetFileName(their.File)}: only we have {attachment.ContentType} '{attachment.FileName}'");
                }
            }

            differences.AddRange(theirs.Select(hash => $"{Path.GetFileName(their.File)}: only mailparser has {their.Attachments.First(item => item.Sha256 == hash)}"));
        }

        Assert.Empty(differences);
        Assert.True(equal > 20, $"Only {equal} attachments were compared.");
    }

    private static async Task<List<(MailAttachment Attachment, string Hash)>> FlattenAsync(byte[] raw)
    {
        var flat = new List<(MailAttachment, string)>();
        foreach (var attachment in (await ParseAsync(raw)).Attachments)
        {
            using var content = new MemoryStream();
            Assert.True(await AttachmentReader.CopyAsync(new MemoryStream(raw), attachment.Index, content, TestContext.Current.CancellationToken));
            Assert.Equal(attachment.Size, content.Length);
            if (attachment.ContentType == "message/rfc822")
            {
                flat.AddRange(await FlattenAsync(content.ToArray()));
            }
            else
            {
                flat.Add((attachment, Convert.ToHexStringLower(SHA256.HashData(content.ToArray()))));
            }
        }

        return flat;
    }

    private static Task<ParsedMessage> ParseAsync(byte[] raw) => MessageParser.ParseAsync(new MemoryStream(raw), TestContext.Current.CancellationToken);

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
