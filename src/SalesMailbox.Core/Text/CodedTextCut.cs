namespace SalesMailbox.Core.Text;

/// <summary>Shortens the arguments of a text, which come from outside. The text itself keeps its length.</summary>
internal static class CodedTextCut
{
    /// <param name="length">Maximum length of each argument.</param>
    public static CodedText Of(CodedText text, int length) => new(text.Code, [.. text.Arguments.Select(argument => argument switch
    {
        string words => TextCut.Of(words, length),
        CodedText inner => Of(inner, length),
        _ => argument,
    })]);
}
