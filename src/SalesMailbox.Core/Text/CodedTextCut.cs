namespace SalesMailbox.Core.Text;

/// <summary>Shortens what a text says of the world outside; its own words have the length they have.</summary>
internal static class CodedTextCut
{
    /// <param name="length">The most that each argument may have.</param>
    public static CodedText Of(CodedText text, int length) => new(text.Code, [.. text.Arguments.Select(argument => argument switch
    {
        string words => TextCut.Of(words, length),
        CodedText inner => Of(inner, length),
        _ => argument,
    })]);
}
