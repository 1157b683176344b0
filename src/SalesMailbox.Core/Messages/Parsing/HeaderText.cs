using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Header fields as text, decoded by <see cref="EncodedWords"/>.</summary>
internal static class HeaderText
{
    /// <summary>The first field with the name; empty if there is none.</summary>
    public static string Of(HeaderList headers, HeaderId field, string? around) =>
        headers.FirstOrDefault(header => header.Id == field) is { } header ? EncodedWords.Decode(header.RawValue, around) : "";
}
