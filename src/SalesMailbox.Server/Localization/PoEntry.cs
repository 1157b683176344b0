namespace SalesMailbox.Server.Localization;

/// <summary>One message of a PO file.</summary>
/// <param name="Id">The English sentence; of a sentence with a number, its singular.</param>
/// <param name="Plural">The English plural; null where the sentence has one form.</param>
/// <param name="Texts">The translation, one text for each plural form. Empty texts are not translated yet.</param>
/// <param name="IsFuzzy">A person has to look at the translation before it is used.</param>
internal sealed record PoEntry(string? Context, string Id, string? Plural, IReadOnlyList<string> Texts, bool IsFuzzy)
{
    public bool IsTranslated => !IsFuzzy && Texts.All(text => text.Length > 0);
}
