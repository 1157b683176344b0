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
    private readonly Dictionary<string, int> _byContentId = new(StringComparer.OrdinalIgnoreCase);

    public InlinePictures(IReadOnlyList<MimeEntity> attachments)
    {
        foreach (var (index, entity) in attachments.Index())
        {
            if (InternetMessageId.Normalize(entity.ContentId) is { } id && PictureFormats.MayShow(entity.ContentType.MimeType))
            {
                _byContentId.TryAdd(id, index);
            }
        }
    }

    public bool Any => _byContentId.Count > 0;

    /// <param name="reference">The address as the HTML has it.</param>
    /// <returns>The picture's index among the attachments; null where the message has no such picture.</returns>
    public int? Find(string reference) =>
        MailLinks.ContentId(reference) is { } called && InternetMessageId.Normalize(called) is { } id && _byContentId.TryGetValue(id, out var index) ? index : null;

    /// <summary>The pictures that the message's HTML shows, read as the renderer reads it. What programs put into Content-Disposition says little.</summary>
    public static IReadOnlySet<int> Shown(MimeParts parts, WorkMeter meter)
    {
        var shown = new HashSet<int>();
        var pictures = new InlinePictures(parts.Attachments);
        if (!pictures.Any)
        {
            return shown;
        }

        var policy = new TagPolicy(allowRemote: false, Note, meter);
        foreach (var html in parts.Bodies.SelectMany(body => body.Html))
        {
            HtmlBalancer.Read(BodyTexts.Read(html), new HtmlReading(policy.Attributes, static _ => { }), new NoSink(), meter);
        }

        return shown;

        string? Note(string reference)
        {
            if (pictures.Find(reference) is not { } index)
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
