using MimeKit;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// The pictures of a message that its HTML can show, by what the HTML calls them: <c>cid:</c> addresses (RFC 2392), compared as a whole and ignoring case,
/// as programs write one end in another case than the other.
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

    /// <summary>The Content-ID, which programs also write as encoded words.</summary>
    public static string? ContentIdOf(MimeEntity entity) =>
        entity.Headers.FirstOrDefault(header => header.Id == HeaderId.ContentId)?.RawValue is { } raw ? EncodedWords.Decode(raw) : entity.ContentId;

    private static void Add(Dictionary<string, int> index, string? key, int value)
    {
        if (!string.IsNullOrEmpty(key) && key.Length <= MaxReference)
        {
            index.TryAdd(key, value);
        }
    }

    public bool Any => _types.Count > 0;

    /// <summary>The picture's real type; null where the part is no picture.</summary>
    public string? TypeOf(int index) => _types.GetValueOrDefault(index);

    /// <param name="reference">The address as the HTML has it.</param>
    /// <returns>The picture's index among the attachments; null where the message has no such picture.</returns>
    public int? Find(string reference)
    {
        if (MailLinks.ContentId(reference) is { } called)
        {
            return InternetMessageId.Normalize(called) is { } id && _byContentId.TryGetValue(id, out var byId) ? byId : null;
        }

        // By Content-Location (RFC 2557), or by its bare file name.
        var location = reference.Length <= MaxReference ? reference.Trim() : "";
        return _byLocation.TryGetValue(location, out var index) ? index : null;
    }

    /// <summary>The pictures of a message that has no text, as scanners and phones send them: they are the message. Those sent as attachments are files.</summary>
    public IReadOnlyList<int> Alone(MimeParts parts) => !Any || parts.HasWords || parts.HasHtml
        ? []
        : [.. parts.Attachments.Index().Where(part => _types.ContainsKey(part.Index) && !part.Item.IsAttachment && parts.IsListed(part.Index)).Select(part => part.Index).Take(MaxAlone)];

    /// <summary>The pictures that the message's HTML shows, read as the renderer reads it. What programs put into Content-Disposition says little.</summary>
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
            // Only the attributes matter, which the policy has seen.
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
