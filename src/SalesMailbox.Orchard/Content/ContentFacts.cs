namespace SalesMailbox.Orchard.Content;

/// <summary>What the list of content shows of an item besides its name. Orchard derives its shape from this class.</summary>
public class ContentFacts
{
    public IReadOnlyList<string> Texts { get; set; } = [];
}
