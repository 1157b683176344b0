using SalesMailbox.Core.Clients;

namespace SalesMailbox.Orchard.Content.ViewModels;

/// <summary>The fields of a <see cref="Client"/> in the content editor. Orchard derives the shape from this class.</summary>
public class ClientEditorViewModel
{
    public string? Name { get; set; }

    /// <summary>The client's domains, one per line.</summary>
    public string? Domains { get; set; }

    public string? Website { get; set; }

    public string? Phone { get; set; }

    public long Version { get; set; }

    public ClientForm ToForm() =>
        new(Name ?? "", (Domains ?? "").Split('\n', StringSplitOptions.TrimEntries), Website ?? "", Phone ?? "", Version);
}
