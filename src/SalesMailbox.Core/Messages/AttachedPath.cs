using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SalesMailbox.Core.Messages;

/// <summary>
/// The path to a message that is attached to a message, at any level of nesting: the <see cref="MailAttachment.Index"/> of each attachment
/// on it.
/// </summary>
/// <remarks>Written as indices with hyphens between them, such as "2" or "2-0".</remarks>
public sealed class AttachedPath
{
    /// <summary>Maximum nesting of attached messages that can be opened.</summary>
    public const int MaxDepth = 4;

    private const int MaxDigits = 4;

    private AttachedPath(IReadOnlyList<int> indices) => Indices = indices;

    /// <summary>The indices, outermost first; at least one.</summary>
    public IReadOnlyList<int> Indices { get; }

    /// <returns>False if the text is not a valid path.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AttachedPath? path)
    {
        path = null;
        if (text is not { Length: > 0 and <= MaxDepth * (MaxDigits + 1) })
        {
            return false;
        }

        var indices = new List<int>();
        foreach (var part in text.Split('-'))
        {
            if (part.Length > MaxDigits || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                || index.ToString(CultureInfo.InvariantCulture) != part)
            {
                return false;
            }

            indices.Add(index);
        }

        path = indices.Count <= MaxDepth ? new AttachedPath(indices) : null;
        return path is not null;
    }

    /// <summary>Whether an attachment is a message that can be opened in place.</summary>
    public static bool IsMessage(MailAttachment file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.ContentType.Equals("message/rfc822", StringComparison.OrdinalIgnoreCase)
            || file.FileName.EndsWith(".eml", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('-', Indices);
}
