namespace SalesMailbox.Core.Text;

/// <summary>Texts that belong to no area.</summary>
public static class SharedTexts
{
    /// <summary>
    /// Text from outside, unchanged (an exception, or the answer of a mail service), or a sentence stored by an earlier version.
    /// </summary>
    public static readonly TextCode Stored = new("shared.stored", "{0}");

    /// <summary>Any number of texts, each on its own line.</summary>
    public static readonly TextCode Lines = new("shared.lines", "{0}");

    /// <returns>The text itself if there is only one.</returns>
    public static CodedText LinesOf(params IReadOnlyList<CodedText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Count == 1 ? texts[0] : Lines.With([.. texts]);
    }
}
