using MimeKit;
using MimeKit.Tnef;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Walks through a message once, in document order, and separates bodies from attachments. The position is an attachment's permanent index,
/// which stored messages refer to. So a part keeps its index even if later rules don't list it, and parts that later rules find inside a
/// part come after all others.
/// </summary>
internal sealed class MimeParts
{
    /// <summary>A hostile message can have any number of parts. Parts after this number are only in the raw message.</summary>
    public const int MaxAttachments = 1_000;

    private const int MaxOpened = 16;

    private readonly List<MimeEntity> _attachments = [];
    private readonly List<MimeEntity> _found = [];
    private readonly List<TextPart> _seen = [];
    private readonly HashSet<int> _unlisted = [];
    private readonly BodyWords _words;
    private readonly WorkMeter _meter;
    private int _opened;
    private bool _isInside;
    private bool _isReserving;
    private bool _hasBody;

    public MimeParts(LoadedMessage message, WorkMeter meter)
    {
        (_meter, Originals) = (meter, message.Originals);
        IsForward = SubjectNormalizer.IsForward(message.Message?.Subject);
        _words = new BodyWords(meter);
        if (message.Message?.Body is not { } body)
        {
            return;
        }

        Bodies = body is TextPart text && !text.IsAttachment && TextTypes.IsReadable(text) ? [Leaf(text)] : [.. Visit(body)];
        _attachments.AddRange(_found.Take(MaxAttachments - Math.Min(MaxAttachments, _attachments.Count)));
        if (!Bodies.Any(_words.HasAny))
        {
            Bodies = Replacement() ?? Bodies;
        }
    }

    /// <summary>
    /// The bodies of the message in order. Most messages have one; messages with a picture or a list's footer in between have more.
    /// </summary>
    public IReadOnlyList<MailBody> Bodies { get; } = [];

    /// <summary>Whether a body has text; a picture from a scanner has none.</summary>
    public bool HasWords => Bodies.Any(_words.HasAny);

    public bool HasHtml => Bodies.Any(body => body.Html.Count > 0);

    /// <summary>The attachments by their permanent index. Not all of them are listed; see <see cref="IsListed"/>.</summary>
    public IReadOnlyList<MimeEntity> Attachments => _attachments;

    /// <summary>Whether the subject marks the message as forwarded.</summary>
    public bool IsForward { get; }

    public OriginalMessages Originals { get; }

    /// <summary>Whether the message was extracted from its signature (S/MIME). The signature is not verified.</summary>
    public bool IsSigned { get; private set; }

    /// <summary>The charset label of the first text, for texts without one.</summary>
    public string? Charset => Bodies.SelectMany(body => body.Plain.Concat(body.Html))
        .Select(part => part.ContentType.Charset)
        .FirstOrDefault(label => !string.IsNullOrEmpty(label));

    /// <summary>False for parts that are read as content instead: the file around a message, or a text with a name.</summary>
    public bool IsListed(int index) => !_unlisted.Contains(index);

    private List<MailBody> Visit(MimeEntity entity)
    {
        switch (entity)
        {
            case MultipartAlternative alternative:
                return Alternatives([.. alternative.Where(child => !IsAmp(child)).Select(Visit)]);
            case MultipartRelated { Count: > 0 } related:
                return Related(related);
            case Multipart { Count: 0 } empty:
                return Unparted(empty);
            case Multipart multipart:
                return [.. multipart.SelectMany(Visit)];
            case TnefPart tnef when _opened < MaxOpened && EmbeddedMessages.Open(tnef, _meter) is { } opened:
                return Inside(tnef, opened);
            case MimePart part when _opened < MaxOpened && EmbeddedMessages.IsOpaque(part)
                && EmbeddedMessages.OpenSigned(part, Originals, _meter) is { } signed:
                IsSigned = true;
                return Inside(part, signed);
            case TextPart text when _isInside && text.IsRichText:
                return [Leaf(RtfText.ToPart(text, _meter))];
            case TextPart text when !text.IsAttachment && TextTypes.IsReadable(text)
                && (string.IsNullOrEmpty(text.FileName) || (!_hasBody && text.ContentDisposition is null)):
                return [Leaf(text)];
            case MimePart { IsAttachment: false } part when string.IsNullOrEmpty(part.FileName) && TextTypes.IsBare(part):
                return [Leaf(new TextPart("plain") { Content = part.Content })];
            default:
                return Attach(entity);
        }
    }

    /// <summary>
    /// Selects among several forms of one text (RFC 2046 5.1.4): the first plain text, and the last HTML that has content, which is the
    /// richest.
    /// </summary>
    private List<MailBody> Alternatives(List<List<MailBody>> forms)
    {
        var plain = forms.Find(form => form.Exists(body => body.Plain.Count > 0)) ?? [];
        var html = forms.FindLast(form => form.Exists(body => body.Html.Count > 0 && !_words.IsBlank(body)))
            ?? (plain.Count == 0 ? forms.FindLast(form => form.Exists(body => body.Html.Count > 0)) : null) ?? [];
        return plain == html || html.Count == 0
            ? plain
            : plain.Count == 0 ? html : [new MailBody([.. plain.SelectMany(body => body.Plain)], [.. html.SelectMany(body => body.Html)])];
    }

    /// <summary>
    /// The root is the first part or the named one (RFC 2387 3.2). Programs that put the pictures first also mean the text.
    /// </summary>
    private List<MailBody> Related(MultipartRelated related)
    {
        var named = related.Root;
        var root = named is Multipart or TextPart
            ? named
            : related.FirstOrDefault(child => child is Multipart || (child is TextPart text && TextTypes.IsReadable(text))) ?? named;
        return [.. related.SelectMany(child => child != root ? Attach(child) : root == named ? Visit(child) : Reserving(child))];
    }

    /// <summary>Reads parts as text that earlier versions list as files.</summary>
    private List<MailBody> Reserving(MimeEntity entity)
    {
        var before = _isReserving;
        _isReserving = true;
        var bodies = Visit(entity);
        _isReserving = before;
        return bodies;
    }

    /// <summary>Reads the content of a part instead of the part. Text that is already next to it is not shown twice.</summary>
    private List<MailBody> Inside(MimePart part, MimeEntity content)
    {
        Reserve(part);
        var (before, wasInside) = (_words.Of(_seen), _isInside);
        _isInside = true;
        _opened++;
        var bodies = Visit(content);
        _isInside = wasInside;
        return [.. bodies.Where(body => !_words.IsIn(body, before))];
    }

    /// <summary>For a multipart whose boundary is missing or wrong, the raw text is better than nothing.</summary>
    private List<MailBody> Unparted(Multipart multipart)
    {
        var text = multipart.Preamble + multipart.Epilogue;
        return string.IsNullOrWhiteSpace(text) ? [] : [Leaf(new TextPart("plain") { Text = text })];
    }

    /// <summary>What is shown of a message without text: its appointment, or a text that was sent as a file.</summary>
    private List<MailBody>? Replacement()
    {
        if (_attachments.OfType<MimePart>().FirstOrDefault(CalendarText.Is) is { Content: { } content } calendar
            && CalendarText.Of(BodyTexts.Read(CalendarOf(calendar, content), _meter)) is { Length: > 0 } text)
        {
            return [Leaf(new TextPart("plain") { Text = text })];
        }

        var readable = _attachments.OfType<TextPart>().FirstOrDefault(
            part => !part.IsAttachment && (TextTypes.IsReadable(part) || part.IsRichText));
        return readable is null ? null : [readable.IsRichText ? Leaf(RtfText.ToPart(readable, _meter))
            : TextTypes.IsHtml(readable) ? new MailBody([], [readable])
            : new MailBody([readable], [])];
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
        else if (_isInside)
        {
            _found.Add(entity);
        }
        else if (_attachments.Count < MaxAttachments)
        {
            _attachments.Add(entity);
        }

        return [];
    }

    private void Reserve(MimeEntity entity)
    {
        if (!_isInside && _attachments.Count < MaxAttachments)
        {
            _unlisted.Add(_attachments.Count);
            _attachments.Add(entity);
        }
    }

    private MailBody Leaf(TextPart text)
    {
        if (_isReserving || !string.IsNullOrEmpty(text.FileName) || !TextTypes.IsPlainOrHtml(text))
        {
            Reserve(text);
        }

        _hasBody |= text.Content?.Stream is { Length: > 2 };
        _seen.Add(text);
        return TextTypes.IsHtml(text) ? new MailBody([], [text]) : new MailBody([text], []);
    }

    private static TextPart CalendarOf(MimePart part, IMimeContent content)
    {
        var text = new TextPart("calendar") { Content = content };
        text.ContentType.Charset = string.IsNullOrEmpty(part.ContentType.Charset) ? "utf-8" : part.ContentType.Charset;
        return text;
    }

    private static bool IsAmp(MimeEntity entity) => entity.ContentType.IsMimeType("text", "x-amp-html");
}

/// <summary>A body as plain text, HTML, or both.</summary>
internal sealed record MailBody(IReadOnlyList<TextPart> Plain, IReadOnlyList<TextPart> Html);
