using MimeKit;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// The pictures of a message that its HTML can show, by the reference in the HTML: <c>cid:</c> addresses (RFC 2392) are compared as a whole
/// and without case, because programs don't always write both ends alike.
/// </summary>
internal sealed class InlinePictures
{
    private const int MaxReference = 500;
    private const int MaxAlone = 10;

    private readonly Dictionary<string, int> _byContentId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byLocation = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, string> _types = [];

    public InlinePictures(MimeParts parts, WorkMeter meter)
    {
        foreach (var (index, entity) in parts.Attachments.Index())
        {
            if (PictureFormats.Of(entity, meter) is not { } type)
            {
                continue;
            }

            _types[index] = type;
            Add(_byContentId, InternetMessageId.Normalize(ContentIdOf(entity)), index);
            Add(_byLocation, entity.Headers[HeaderId.ContentLocation]?.Trim(), index);
            Add(_byLocation, InternetMessageId.Normalize(ContentIdOf(entity)), index);
            Add(_byLocation, FileNames.Of(entity, parts.Charset)?.Trim(), index);
        }
    }

    /// <summary>The Content-ID, which some programs write as encoded words.</summary>
    public static string? ContentIdOf(MimeEntity entity) =>
        entity.Headers.FirstOrDefault(header => header.Id == HeaderId.ContentId)?.RawValue is { } raw
            ? EncodedWords.Decode(raw)
            : entity.ContentId;

    private static void Add(Dictionary<string, int> index, string? key, int value)
    {
        if (!string.IsNullOrEmpty(key) && key.Length <= MaxReference)
        {
            index.TryAdd(key, value);
        }
    }

    public bool Any => _types.Count > 0;

    /// <summary>The actual type of the picture; null if the part is not a picture.</summary>
    public string? TypeOf(int index) => _types.GetValueOrDefault(index);

    /// <param name="reference">The address in the HTML.</param>
    /// <returns>The picture's index among the attachments; null if the message has no such picture.</returns>
    public int? Find(string reference)
    {
        if (MailLinks.ContentId(reference) is { } called)
        {
            return InternetMessageId.Normalize(called) is { } id && _byContentId.TryGetValue(id, out var byId) ? byId : null;
        }

        // By Content-Location (RFC 2557), or by the file name alone.
        var location = reference.Length <= MaxReference ? reference.Trim() : "";
        return _byLocation.TryGetValue(location, out var index) ? index : null;
    }

    /// <summary>
    /// The pictures of a message without text, as sent by scanners and phones, which are its content. Pictures that are sent as attachments
    /// are files.
    /// </summary>
    public IReadOnlyList<int> Alone(MimeParts parts) => !Any || parts.HasWords || parts.HasHtml
        ? []
        : [.. parts.Attachments.Index()
            .Where(part => _types.ContainsKey(part.Index) && !part.Item.IsAttachment && parts.IsListed(part.Index))
            .Select(part => part.Index)
            .Take(MaxAlone)];

    /// <summary>
    /// The pictures that the message's HTML shows, read in the same way as by the renderer. Content-Disposition as written by programs is
    /// not reliable.
    /// </summary>
    public IReadOnlySet<int> Shown(MimeParts parts, WorkMeter meter)
    {
        var shown = Alone(parts).ToHashSet();
        if (!Any)
        {
            return shown;
        }

        var policy = new TagPolicy(allowRemote: false, Note, meter);
        foreach (var html in parts.Bodies.SelectMany(body => body.Html))
        {
            HtmlBalancer.Read(BodyTexts.Read(html, meter), new HtmlReading(policy.Attributes), new NoSink(), meter);
        }

        return shown;

        string? Note(string reference)
        {
            if (Find(reference) is not { } index)
            {
                return null;
            }

            shown.Add(index);
            return "/";
        }
    }

    private sealed class NoSink : IHtmlSink
    {
        public bool IsFull => false;

        public void Open(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
        {
            // Only attributes matter, and the policy reads them.
        }

        public void Close(string name)
        {
            // See Open.
        }

        public void Text(string text)
        {
            // See Open.
        }
    }
}
