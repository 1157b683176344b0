using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>The code of a refusal, with its kind. The only way to create an <see cref="Error"/>.</summary>
public sealed class ErrorCode(string id, ErrorKind kind, string english, string? plural = null) : TextCode(id, english, plural)
{
    public ErrorKind Kind { get; } = kind;

    /// <param name="field">The name of the property; empty for the whole form.</param>
    /// <param name="arguments">The possible values are listed at <see cref="CodedText.Arguments"/>.</param>
    public Error At(string field, params IReadOnlyList<object?> arguments) => new(this, field, arguments);

    public Error ToError() => At("");

    /// <summary>An error without arguments, for the whole form.</summary>
    public static implicit operator Error(ErrorCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.ToError();
    }
}
