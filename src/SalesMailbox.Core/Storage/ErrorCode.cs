using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>A text that refuses something, with the kind of refusal.</summary>
public sealed class ErrorCode(string id, ErrorKind kind, string english, string? plural = null) : TextCode(id, english, plural)
{
    public ErrorKind Kind { get; } = kind;
}
