namespace SalesMailbox.Core.Text;

/// <summary>Shortens texts; never through the middle of a surrogate pair, whose half no database takes.</summary>
internal static class TextCut
{
    public static string Of(string text, int length) =>
        text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
