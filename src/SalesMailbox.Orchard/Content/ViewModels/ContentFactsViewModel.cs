namespace SalesMailbox.Orchard.Content.ViewModels;

/// <summary>What the list of content shows of an item besides its name. Orchard derives its shape from this class.</summary>
public class ContentFactsViewModel
{
    public IReadOnlyList<string> Texts { get; set; } = [];
}
