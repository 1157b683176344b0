namespace SalesMailbox.Core.Text;

/// <summary>Text as a form sends it. A browser sends each line break as two characters, so what was filled in within a limit would come back beyond it.</summary>
public static class FormText
{
    /// <returns>The text with line breaks of one character each; empty for null.</returns>
    public static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
