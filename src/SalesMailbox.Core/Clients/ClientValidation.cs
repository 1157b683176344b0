using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

/// <summary>Validates input and copies it to the client or contact only if there are no errors.</summary>
public sealed class ClientValidation(IClientStore clients)
{
    private const int MaxText = 32_768;

    internal async Task<List<Error>> ApplyAsync(Client client, ClientForm form, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        Required(nameof(form.Name), form.Name, ClientErrors.NoName, errors);
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
        Required(nameof(form.Name), form.Name, ClientErrors.NoContactName, errors);
        Short(nameof(form.JobTitle), form.JobTitle, errors);
        Short(nameof(form.Phone), form.Phone, errors);
        var email = (form.Email ?? "").Trim();
        var normalized = email.Length == 0 ? "" : EmailAddress.Normalize(email);
        if (normalized is null || email.Contains('<', StringComparison.Ordinal))
        {
            errors.Add(SharedErrors.BadEmail.At(nameof(form.Email), email));
        }
        else if (normalized.Length > 0 && await clients.FindContactByEmailAsync(normalized, cancellationToken) is { } other
            && other.Id != contact.Id)
        {
            errors.Add(ClientErrors.EmailTaken.At(nameof(form.Email), other.Name));
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
            errors.Add(ClientErrors.EmptyNote.At(nameof(form.Text)));
        }

        if ((form.Subject ?? "").Length > 1000)
        {
            errors.Add(ClientErrors.SubjectTooLong.At(nameof(form.Subject), 1000));
        }

        if (FormText.Lines(form.Text).Length > MaxText)
        {
            errors.Add(SharedErrors.TextTooLong.At(nameof(form.Text), MaxText));
        }

        if (form.ContactId is not null && (await clients.FindContactAsync(form.ContactId, cancellationToken))?.ClientId != clientId)
        {
            errors.Add(ClientErrors.ForeignContact.At(nameof(form.ContactId)));
        }

        return errors;
    }

    private async Task<List<string>> DomainsAsync(
        string clientId, IReadOnlyList<string> typed, List<Error> errors, CancellationToken cancellationToken)
    {
        var (domains, invalid) = PublicEmailDomainList.ParseLines(string.Join('\n', typed));
        foreach (var line in invalid)
        {
            errors.Add(ClientErrors.BadDomain.At(nameof(ClientForm.Domains), line));
        }

        foreach (var domain in domains)
        {
            var owner = await clients.FindByDomainAsync(domain, cancellationToken);
            if (owner is not null && owner.Id != clientId && owner.Domains.Contains(domain))
            {
                errors.Add(ClientErrors.DomainTaken.At(nameof(ClientForm.Domains), domain, owner.Name));
            }
        }

        return [.. domains];
    }

    private static void Required(string field, string? value, ErrorCode missing, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            errors.Add(missing.At(field));
        }
        else
        {
            Short(field, value, errors);
        }
    }

    private static void Short(string field, string? value, List<Error> errors)
    {
        if ((value ?? "").Trim().Length > ClientManager.MaxName)
        {
            errors.Add(SharedErrors.TooLong.At(field, ClientManager.MaxName));
        }
    }
}
