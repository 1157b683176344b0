using Microsoft.Extensions.Localization;

namespace SalesMailbox.Core.Text;

/// <summary>Makes sentences of codes, in the language of the reader. The only place where a stored text becomes words.</summary>
public sealed class Sentences(TextCatalog catalog, IStringLocalizer<Sentences> text)
{
    /// <returns>The sentence in the current UI culture, with its arguments written for the current culture. A code that nobody registered is shown as it is.</returns>
    public string Of(CodedText coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        if (coded.Code == SharedTexts.Stored.Id)
        {
            return coded.Arguments is [string words, ..] ? words : "";
        }

        if (coded.Code == SharedTexts.Lines.Id)
        {
            return string.Join('\n', coded.Arguments.Select(Argument));
        }

        if (catalog.Find(coded.Code) is not { } known)
        {
            return $"{coded.Code} {string.Join(' ', coded.Arguments)}".TrimEnd();
        }

        object[] arguments = [.. coded.Arguments.Select(Argument)];
        return known.Plural is not null && arguments is [long count, ..]
            ? text.Plural(count, known.English, known.Plural, arguments[1..])
            : text[known.English, arguments];
    }

    /// <summary>As <see cref="Of(CodedText)"/>; null where there is nothing to say.</summary>
    public string? OfOptional(CodedText? coded) => coded is null ? null : Of(coded);

    private object Argument(object? argument) => argument switch
    {
        null => "",
        CodedText inner => Of(inner),
        _ => argument,
    };
}
