using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>
/// What is wrong with one field of a form, or why an operation is refused: a code with its arguments. Created from an
/// <see cref="ErrorCode"/>.
/// </summary>
public sealed record Error
{
    internal Error(ErrorCode code, string field, IReadOnlyList<object?> arguments) =>
        (Kind, Text, Field) = (code.Kind, code.With(arguments), field);

    /// <summary>The kind of refusal; a host can map it to a status code.</summary>
    public ErrorKind Kind { get; }

    /// <summary>The code and its arguments. <see cref="Sentences"/> turns them into a sentence.</summary>
    public CodedText Text { get; }

    /// <summary>The name of the property; empty for the whole form.</summary>
    public string Field { get; init; }

    public bool Is(ErrorCode code) => Text.Is(code);
}
