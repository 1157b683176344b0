using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>What is wrong with one field of a form, or why something can't be done: a code with its arguments. Made from an <see cref="ErrorCode"/>.</summary>
public sealed record Error
{
    internal Error(ErrorCode code, string field, IReadOnlyList<object?> arguments) =>
        (Kind, Text, Field) = (code.Kind, code.With(arguments), field);

    public ErrorKind Kind { get; }

    /// <summary>For people, <see cref="Sentences"/> makes a sentence of it.</summary>
    public CodedText Text { get; }

    /// <summary>The property's name, or empty for the whole form.</summary>
    public string Field { get; init; }

    public bool Is(ErrorCode code) => Text.Is(code);
}
