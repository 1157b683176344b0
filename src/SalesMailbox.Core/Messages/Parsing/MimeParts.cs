using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Walks a message once and says what is body and what is attachment, in document order; the position is an attachment's index for good.</summary>
internal sealed class MimeParts
{
    /// <summary>Hostile mail can hold any number of parts; what is behind these is in the original.</summary>
    public const int MaxAttachments = 1_000;

    private readonly List<MimeEntity> _attachments = [];

    public MimeParts(MimeMessage? message)
    {
        if (message?.Body is { } body)
        {
            Bodies = body is TextPart text && !text.IsAttachment && IsReadable(text) ? [Leaf(text)] : Visit(body);
        }
    }

    /// <summary>What the mail says, one after the other: most have one, mail with a picture or a list's footer in between has more.</summary>
    public IReadOnlyList<MailBody> Bodies { get; } = [];

    public bool HasHtml => Bodies.Any(body => body.Html.Count > 0);

    public IReadOnlyList<MimeEntity> Attachments => _attachments;

    private List<MailBody> Visit(MimeEntity entity)
    {
        switch (entity)
        {
            case MultipartAlternative alternative:
                return Alternatives([.. alternative.Where(child => !IsAmp(child)).Select(Visit)]);
            case MultipartRelated related:
                var root = related.Root;
                return [.. related.SelectMany(child => child == root ? Visit(child) : Attach(child))];
            case Multipart multipart:
                return [.. multipart.SelectMany(Visit)];
            case TextPart text when !text.IsAttachment && string.IsNullOrEmpty(text.FileName) && IsReadable(text):
                return [Leaf(text)];
            case MimePart { IsAttachment: false } part when string.IsNullOrEmpty(part.FileName) && IsBareText(part):
                return [Leaf(new TextPart("plain") { Content = part.Content })];
            default:
                return Attach(entity);
        }
    }

    /// <summary>Several forms of one text (RFC 2046 5.1.4): the first plain one and the last, so the richest, HTML one.</summary>
    private static List<MailBody> Alternatives(List<List<MailBody>> forms)
    {
        var plain = forms.Find(form => form.Exists(body => body.Plain.Count > 0)) ?? [];
        var html = forms.FindLast(form => form.Exists(body => body.Html.Count > 0)) ?? [];
        return plain == html || html.Count == 0
            ? plain
            : plain.Count == 0 ? html : [new MailBody([.. plain.SelectMany(body => body.Plain)], [.. html.SelectMany(body => body.Html)])];
    }

    private List<MailBody> Attach(MimeEntity entity)
    {
        if (entity is Multipart multipart)
        {
            foreach (var child in multipart)
            {
                Attach(child);
            }
        }
        else if (_attachments.Count < MaxAttachments)
        {
            _attachments.Add(entity);
        }

        return [];
    }

    private static MailBody Leaf(TextPart text) => text.IsHtml ? new MailBody([], [text]) : new MailBody([text], []);

    private static bool IsReadable(TextPart text) => text.IsPlain || text.IsHtml || text.IsEnriched;

    /// <summary>"Content-Type: text", which old programs write, or nothing behind the colon: that is no type, and then it is plain text (RFC 2045 5.2).</summary>
    private static bool IsBareText(MimePart part) =>
        part.Headers[HeaderId.ContentType] is { } type && type.Split(';')[0].Trim() is var name && (name.Length == 0 || name.Equals("text", StringComparison.OrdinalIgnoreCase));

    private static bool IsAmp(MimeEntity entity) => entity.ContentType.IsMimeType("text", "x-amp-html");
}

/// <summary>One text, in its plain and its HTML form where it has both.</summary>
internal sealed record MailBody(IReadOnlyList<TextPart> Plain, IReadOnlyList<TextPart> Html);
