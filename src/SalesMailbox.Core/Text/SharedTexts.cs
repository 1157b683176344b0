namespace SalesMailbox.Core.Text;

/// <summary>Texts that belong to no area.</summary>
public static class SharedTexts
{
    /// <summary>Words that came from outside as they are (an exception, a mail service's own answer), or a sentence that an earlier version stored.</summary>
    public static readonly TextCode Stored = new("shared.stored", "{0}");
}
