using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

/// <summary>Checks what was entered and, only where nothing is wrong with it, copies it to the client or contact.</summary>
public sealed class ClientValidation(IClientStore clients, IStringLocalizer<ClientValidation> text)
{
    private const int MaxText = 32_768;

    internal async Task<List<Error>> ApplyAsync(Client client, ClientForm form, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        Required(nameof(form.Name), form.Name, text["Enter the client's name."], errors);
        Short(nameof(form.Website), form.Website, errors);
        Short(nameof(form.Phone), form.Phone, errors);
        var domains = await DomainsAsync(client.Id, form.Domains ?? [], errors, cancellationToken);
        if (errors.Count == 0)
        {
            client.Name = form.Name.Trim();
            client.Domains = domains;
            client.Website = (form.Website ?? "").Trim();
            client.Phone = (form.Phone ?? "").Trim();
        }

        return errors;
    }

    internal async Task<List<Error>> ApplyAsync(Contact contact, ContactForm form, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        Required(nameof(form.Name), form.Name, text["Enter the contact's name."], errors);
        Short(nameof(form.JobTitle), form.JobTitle, errors);
        Short(nameof(form.Phone), form.Phone, errors);
        var email = (form.Email ?? "").Trim();
        var normalized = email.Length == 0 ? "" : EmailAddress.Normalize(email);
        if (normalized is null || email.Contains('<', StringComparison.Ordinal))
        {
            errors.Add(new(nameof(form.Email), text["\"{0}\" is not an email address. Enter one such as anna@example.com.", email]));
        }
        else if (normalized.Length > 0 && await clients.FindContactByEmailAsync(normalized, cancellationToken) is { } other && other.Id != contact.Id)
        {
            errors.Add(new(nameof(form.Email), text["{0} has this address already. An address belongs to one contact: use that one, or change it there first.", other.Name]));
        }

        if (errors.Count == 0)
        {
            contact.Name = form.Name.Trim();
            contact.Email = email;
            contact.NormalizedEmail = normalized!;
            contact.Domain = EmailAddress.DomainOf(normalized);
            contact.JobTitle = (form.JobTitle ?? "").Trim();
            contact.Phone = (form.Phone ?? "").Trim();
        }

        return errors;
    }

    internal async Task<List<Error>> CheckAsync(string clientId, NoteForm form, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(form.Subject) && string.IsNullOrWhiteSpace(form.Text))
        {
            errors.Add(new(nameof(form.Text), text["Write the note's subject or text."]));
        }

        if ((form.Subject ?? "").Length > 1000)
        {
            errors.Add(new(nameof(form.Subject), text["The subject can be up to {0} characters. Put the rest into the text.", 1000]));
        }

        if (FormText.Lines(form.Text).Length > MaxText)
        {
            errors.Add(new(nameof(form.Text), text["The text can be up to {0} characters. Shorten it.", MaxText]));
        }

        if (form.ContactId is not null && (await clients.FindContactAsync(form.ContactId, cancellationToken))?.ClientId != clientId)
        {
            errors.Add(new(nameof(form.ContactId), text["Choose a contact of this client."]));
        }

        return errors;
    }

    private async Task<List<string>> DomainsAsync(string clientId, IReadOnlyList<string> typed, List<Error> errors, CancellationToken cancellationToken)
    {
        var (domains, invalid) = PublicMailDomainList.ParseLines(string.Join('\n', typed));
        foreach (var line in invalid)
        {
            errors.Add(new(nameof(ClientForm.Domains), text["\"{0}\" is not an email domain. Enter one such as example.com.", line]));
        }

        foreach (var domain in domains)
        {
            var owner = await clients.FindByDomainAsync(domain, cancellationToken);
            if (owner is not null && owner.Id != clientId && owner.Domains.Contains(domain))
            {
                errors.Add(new(nameof(ClientForm.Domains), text["The domain {0} belongs to {1}. Remove it there first.", domain, owner.Name]));
            }
        }

        return [.. domains];
    }

    private void Required(string field, string? value, string message, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            errors.Add(new(field, message));
        }
        else
        {
            Short(field, value, errors);
        }
    }

    private void Short(string field, string? value, List<Error> errors)
    {
        if ((value ?? "").Trim().Length > ClientManager.MaxName)
        {
            errors.Add(new(field, text["This can be up to {0} characters. Shorten it.", ClientManager.MaxName]));
        }
    }
}
