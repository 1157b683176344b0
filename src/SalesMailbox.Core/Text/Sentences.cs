using Microsoft.Extensions.Localization;

namespace SalesMailbox.Core.Text;

/// <summary>Turns codes into sentences in the reader's language. The only place where a stored text becomes a sentence.</summary>
public sealed class Sentences(TextCatalog catalog, IStringLocalizer<Sentences> text)
{
    /// <returns>
    /// The sentence in the current UI culture, with arguments formatted for the current culture. An unregistered code is shown as it is.
    /// </returns>
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

    /// <summary>Same as <see cref="Of(CodedText)"/>, but null for null.</summary>
    public string? OfOptional(CodedText? coded) => coded is null ? null : Of(coded);

    private object Argument(object? argument) => argument switch
    {
        null => "",
        CodedText inner => Of(inner),
        _ => argument,
    };
}
