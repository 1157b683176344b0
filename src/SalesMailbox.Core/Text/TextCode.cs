namespace SalesMailbox.Core.Text;

/// <summary>
/// One sentence the product can say: a code that never changes, and the English sentence that translations start from. What is stored, logged and tested
/// is the code with its arguments; the sentence is made for each reader (<see cref="Sentences"/>).
/// </summary>
/// <remarks>Declare it as a static field of a class that is registered with <see cref="TextCatalogExtensions.AddTexts"/>.</remarks>
public class TextCode
{
    /// <param name="id">Stable and unique, in the form "area.what-it-says".</param>
    /// <param name="english">The whole sentence, with {0}, {1}, ... for the arguments.</param>
    /// <param name="plural">The sentence for numbers other than one, where {0} is a number that the words depend on; <paramref name="english"/> is then the one for one.</param>
    public TextCode(string id, string english, string? plural = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(english);
        (Id, English, Plural) = (id, english, plural);
    }

    /// <summary>Stored. Never give it another meaning; retire it instead.</summary>
    public string Id { get; }

    /// <summary>The key of its translations.</summary>
    public string English { get; }

    /// <summary>The English sentence for numbers other than one; null where the words do not depend on a number.</summary>
    public string? Plural { get; }

    /// <param name="arguments">See <see cref="CodedText.Arguments"/> for what they can be.</param>
    public CodedText With(params IReadOnlyList<object?> arguments) => new(Id, arguments);

    public CodedText ToCodedText() => new(Id, []);

    public static implicit operator CodedText(TextCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.ToCodedText();
    }

    public override string ToString() => Id;
}
