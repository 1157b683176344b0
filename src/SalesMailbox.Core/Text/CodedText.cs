using System.Text.Json.Serialization;

namespace SalesMailbox.Core.Text;

/// <summary>A sentence in stored form, independent of language: its <see cref="TextCode"/> and the arguments.</summary>
/// <remarks>It is stored as a JSON array, ["code", argument, ...]; see <see cref="CodedTextJson"/>.</remarks>
[JsonConverter(typeof(CodedTextConverter))]
public sealed class CodedText : IEquatable<CodedText>
{
    /// <param name="arguments">See <see cref="Arguments"/>.</param>
    public CodedText(string code, IReadOnlyList<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(arguments);
        Code = code;
        Arguments = [.. arguments.Select(CodedTextJson.Normalize)];
    }

    /// <summary>The <see cref="TextCode.Id"/>.</summary>
    public string Code { get; }

    /// <summary>
    /// Each is null, a string, a bool, a long, a decimal, a <see cref="DateTimeOffset"/> or another <see cref="CodedText"/>. Formatted for
    /// the reader's culture.
    /// </summary>
    public IReadOnlyList<object?> Arguments { get; }

    public bool Is(TextCode code) => code is not null && Code == code.Id;

    public bool Equals(CodedText? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    public override bool Equals(object? obj) => Equals(obj as CodedText);

    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Count);

    /// <summary>The stored form, for logs and tests. For people, use <see cref="Sentences"/>.</summary>
    public override string ToString() => CodedTextJson.Write(this);
}
