using MimeKit;
using MimeKit.Tnef;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Walks a message once and says what is body and what is attachment, in document order; the position is an attachment's index for good.</summary>
internal sealed class MimeParts
{
    private readonly List<MimeEntity> _attachments = [];

    public MimeParts(MimeMessage? message)
    {
        if (message?.Body is { } body)
        {
            Visit(body, inAlternative: false);
        }
    }

    public TextPart? Text { get; private set; }

    public TextPart? Html { get; private set; }

    public IReadOnlyList<MimeEntity> Attachments => _attachments;

    private void Visit(MimeEntity entity, bool inAlternative)
    {
        switch (entity)
        {
            case TnefPart:
                _attachments.Add(entity);
                break;
            case Multipart multipart:
                var alternative = multipart is MultipartAlternative;
                foreach (var child in multipart)
                {
                    Visit(child, inAlternative || alternative);
                }

                break;
            case TextPart text when !text.IsAttachment && string.IsNullOrEmpty(text.FileName) && TakeAsBody(text):
                break;
            default:
                _attachments.Add(entity);
                break;
        }
    }

    private bool TakeAsBody(TextPart text)
    {
        if (text.IsHtml && Html is null)
        {
            Html = text;
            return true;
        }

        if (!text.IsHtml && Text is null && (text.IsPlain || text.IsFlowed || Html is null))
        {
            Text = text;
            return true;
        }

        return false;
    }
}
