using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;

namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>Reads messages. Bytes that aren't an email have empty data and cause no error.</summary>
internal static partial class MessageReader
{
    private const int SnippetLength = 200;

    public static MimeMessage? Parse(byte[] raw)
    {
        try
        {
            using var stream = new MemoryStream(raw, writable: false);
            return MimeMessage.Load(stream);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static MessageFacts ReadFacts(byte[] raw)
    {
        if (Parse(raw) is not { } message)
        {
            return new MessageFacts(string.Empty, string.Empty, string.Empty, null, [], string.Empty, false);
        }

        string[] references = [.. message.References, .. message.InReplyTo is { } parent ? new[] { parent } : []];
        var text = Spaces().Replace(Text(message), " ").Trim();
        return new MessageFacts(
            message.Subject ?? string.Empty,
            message.From.ToString(),
            string.Join(", ", message.To.Concat(message.Cc).Select(address => address.ToString())),
            string.IsNullOrWhiteSpace(message.MessageId) ? null : message.MessageId,
            [.. references.Distinct()],
            HtmlEncoder.Default.Encode(text.Length > SnippetLength ? text[..SnippetLength] : text),
            message.Attachments.Any());
    }

    /// <summary>Returns the readable text: the plain part, or the HTML part without its tags.</summary>
    public static string Text(MimeMessage message) =>
        message.TextBody ?? (message.HtmlBody is { } html ? StripTags(html) : string.Empty);

    private static string StripTags(string html)
    {
        var tokenizer = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        var text = new StringWriter();
        while (tokenizer.ReadNextToken(out var token))
        {
            if (token is HtmlDataToken data && token.Kind == HtmlTokenKind.Data)
            {
                text.Write(data.Data);
            }
            else if (token is HtmlTagToken { Id: HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI })
            {
                text.Write('\n');
            }
        }

        return BlankLines().Replace(text.ToString(), "\n\n").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(\s*\n){3,}")]
    private static partial Regex BlankLines();
}
