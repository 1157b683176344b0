using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Access;
using SalesMailbox.Core.Clients;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.ViewModels;

/// <summary>The form of a new or existing client.</summary>
public sealed class ClientEditForm
{
    public string? Name { get; set; }

    /// <summary>The client's domains, one per line.</summary>
    public string? Domains { get; set; }

    public string? Website { get; set; }

    public string? Phone { get; set; }

    public long Version { get; set; }

    public static ClientEditForm Of(Client client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new()
        {
            Name = client.Name,
            Domains = string.Join('\n', client.Domains),
            Website = client.Website,
            Phone = client.Phone,
            Version = client.Version,
        };
    }

    public ClientForm ToForm() => new(Name ?? "", (Domains ?? "").Split('\n'), Website ?? "", Phone ?? "", Version);

    /// <returns>The fields of this stored form that differ from what was entered.</returns>
    public IEnumerable<StoredValue> Compare(ClientEditForm entered, IStringLocalizer text) => Differences.Of(
        (text["Name"], Name, entered?.Name), (text["Email domains"], Domains, entered?.Domains),
        (text["Website"], Website, entered?.Website), (text["Phone"], Phone, entered?.Phone));
}

/// <summary>The form of a new or existing contact.</summary>
public sealed class ContactEditForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? JobTitle { get; set; }

    public string? Phone { get; set; }

    public long Version { get; set; }

    public static ContactEditForm Of(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return new()
        {
            Name = contact.Name,
            Email = contact.Email,
            JobTitle = contact.JobTitle,
            Phone = contact.Phone,
            Version = contact.Version,
        };
    }

    public ContactForm ToForm() => new(Name ?? "", Email ?? "", JobTitle ?? "", Phone ?? "", Version);

    /// <returns>The fields of this stored form that differ from what was entered.</returns>
    public IEnumerable<StoredValue> Compare(ContactEditForm entered, IStringLocalizer text) => Differences.Of(
        (text["Name"], Name, entered?.Name), (text["Email address"], Email, entered?.Email),
        (text["Job title"], JobTitle, entered?.JobTitle), (text["Phone"], Phone, entered?.Phone));
}

/// <summary>The form of a CRM note.</summary>
public sealed class NoteEditForm
{
    public string? Subject { get; set; }

    public string? Text { get; set; }

    [RefersTo(ObjectKind.Contact)]
    public string? ContactId { get; set; }

    public NoteForm ToForm() => new(Subject ?? "", Text ?? "", string.IsNullOrEmpty(ContactId) ? null : ContactId);
}
