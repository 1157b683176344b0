namespace SalesMailbox.Core.Text;

/// <summary>
/// Text as submitted by a form. Browsers send each line break as two characters, so text within a length limit would otherwise come back
/// above it.
/// </summary>
internal static class FormText
{
    /// <returns>The text with line breaks of one character each; empty for null.</returns>
    public static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
