namespace SalesMailbox.Core.Text;

/// <summary>Texts that belong to no area.</summary>
public static class SharedTexts
{
    /// <summary>Words that came from outside as they are (an exception, a mail service's own answer), or a sentence that an earlier version stored.</summary>
    public static readonly TextCode Stored = new("shared.stored", "{0}");

    /// <summary>Any number of texts, one on each line.</summary>
    public static readonly TextCode Lines = new("shared.lines", "{0}");

    /// <returns>The text itself where there is one.</returns>
    public static CodedText LinesOf(params IReadOnlyList<CodedText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Count == 1 ? texts[0] : Lines.With([.. texts]);
    }
}
