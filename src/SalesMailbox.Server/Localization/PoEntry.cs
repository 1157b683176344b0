namespace SalesMailbox.Server.Localization;

/// <summary>An entry of a PO file.</summary>
/// <param name="Id">The English sentence; for a sentence with a number, its singular.</param>
/// <param name="Plural">The English plural; null if the sentence has only one form.</param>
/// <param name="Texts">The translation, one text for each plural form. An empty text isn't translated yet.</param>
/// <param name="IsFuzzy">Whether a person must review the translation before it is used.</param>
internal sealed record PoEntry(string? Context, string Id, string? Plural, IReadOnlyList<string> Texts, bool IsFuzzy)
{
    public bool IsTranslated => !IsFuzzy && Texts.All(text => text.Length > 0);
}
