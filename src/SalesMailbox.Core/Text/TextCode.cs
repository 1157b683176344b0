namespace SalesMailbox.Core.Text;

/// <summary>
/// A sentence of the product: a code that never changes, and the English sentence that translations start from. Storage, logs and tests use
/// the code with its arguments; the sentence is created for each reader (<see cref="Sentences"/>).
/// </summary>
/// <remarks>Declare it as a static field of a class that is registered with <see cref="TextCatalogExtensions.AddTexts"/>.</remarks>
public class TextCode
{
    /// <param name="id">Stable and unique, in the form "area.what-it-says".</param>
    /// <param name="english">The whole sentence, with {0}, {1}, ... for the arguments.</param>
    /// <param name="plural">The sentence for numbers other than one, if the wording depends on the number {0}; <paramref name="english"/>
    /// is then the sentence for one.</param>
    public TextCode(string id, string english, string? plural = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(english);
        (Id, English, Plural) = (id, english, plural);
    }

    /// <summary>The code in storage. Never change its meaning; retire it instead.</summary>
    public string Id { get; }

    /// <summary>The English sentence, which is the key of its translations.</summary>
    public string English { get; }

    /// <summary>The English sentence for numbers other than one; null if the wording does not depend on a number.</summary>
    public string? Plural { get; }

    /// <param name="arguments">The possible values are listed at <see cref="CodedText.Arguments"/>.</param>
    public CodedText With(params IReadOnlyList<object?> arguments) => new(Id, arguments);

    public CodedText ToCodedText() => new(Id, []);

    public static implicit operator CodedText(TextCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.ToCodedText();
    }

    public override string ToString() => Id;
}
