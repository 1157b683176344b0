namespace SalesMailbox.ArchitectureTests.Localization;

/// <summary>A sentence, and the files that contain it.</summary>
internal sealed record SourceString(string Text, string? Plural, SortedSet<string> Files)
{
    /// <exception cref="InvalidOperationException">The sentence has another plural in this file.</exception>
    public SourceString And(string file, string? plural)
    {
        if (Plural is not null && plural is not null && Plural != plural)
        {
            throw new InvalidOperationException(
                $"\"{Text}\" has two plurals: \"{Plural}\" and \"{plural}\" ({file}). One translation can't serve both.");
        }

        return new(Text, Plural ?? plural, new(Files, StringComparer.Ordinal) { file });
    }
}
