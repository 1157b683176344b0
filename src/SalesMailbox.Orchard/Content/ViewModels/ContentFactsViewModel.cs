namespace SalesMailbox.Orchard.Content.ViewModels;

/// <summary>The facts about an item, besides its name, in the list of content items. Orchard derives the shape from this class.</summary>
public class ContentFactsViewModel
{
    public IReadOnlyList<string> Texts { get; set; } = [];
}
