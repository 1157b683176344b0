using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Clients;

namespace SalesMailbox.Orchard.Content.ViewModels;

/// <summary>The fields of a <see cref="Contact"/> in the content editor. Orchard derives the shape from this class.</summary>
public class ContactEditorViewModel
{
    /// <summary>The client of a new contact. A contact's client can't be changed.</summary>
    public string? ClientId { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? JobTitle { get; set; }

    public string? Phone { get; set; }

    public long Version { get; set; }

    [BindNever]
    public bool IsNew { get; set; }

    [BindNever]
    public IReadOnlyList<Client> Clients { get; set; } = [];

    public ContactForm ToForm() => new(Name ?? "", Email ?? "", JobTitle ?? "", Phone ?? "", Version);
}
