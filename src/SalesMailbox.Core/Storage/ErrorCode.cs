using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>A text that refuses something, with the kind of refusal. The only source of an <see cref="Error"/>.</summary>
public sealed class ErrorCode(string id, ErrorKind kind, string english, string? plural = null) : TextCode(id, english, plural)
{
    public ErrorKind Kind { get; } = kind;

    /// <param name="field">The property's name, or empty for the whole form.</param>
    /// <param name="arguments">See <see cref="CodedText.Arguments"/> for what they can be.</param>
    public Error At(string field, params IReadOnlyList<object?> arguments) => new(this, field, arguments);

    public Error ToError() => At("");

    /// <summary>Without arguments, for the whole form.</summary>
    public static implicit operator Error(ErrorCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.ToError();
    }
}
