namespace SalesMailbox.Core.Text;

/// <summary>Shortens texts, but never in the middle of a surrogate pair, because no database accepts half of one.</summary>
internal static class TextCut
{
    public static string Of(string text, int length) =>
        text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>Shortens at the end of a line, or at the end of a word if the last line is long.</summary>
    public static string AtLine(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var cut = Of(text, length);
        var (line, word) = (cut.LastIndexOf('\n'), cut.LastIndexOf(' '));
        return (line > cut.Length / 2 ? cut[..line] : word > cut.Length / 2 ? cut[..word] : cut).TrimEnd();
    }
}
