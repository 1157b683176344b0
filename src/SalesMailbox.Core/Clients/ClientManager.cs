using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

/// <summary>Creates and changes clients, contacts and CRM notes (H1). Commits. Bad input results in an error at its field.</summary>
public sealed class ClientManager(
    IClientStore clients,
    ClientEdits edits,
    ClientValidation validation,
    FormReceipts receipts,
    IUnitOfWork work,
    TimeProvider time)
{
    public const int MaxName = 200;

    /// <summary>Adds a client.</summary>
    public async Task<Result<Client>> CreateAsync(ClientForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var client = new Client { CreatedAt = time.GetUtcNow() };
        var applied = await edits.ApplyAsync(client, form with { Version = client.Version }, cancellationToken);
        if (!applied.Succeeded)
        {
            return Result<Client>.Refused(applied.Errors);
        }

        await clients.AddAsync(client, cancellationToken);
        await receipts.StageAsync(client.Id, cancellationToken);

        return Answer(client, await CommitAsync(nameof(form.Domains), cancellationToken));
    }

    /// <summary>Changes a client. Refused if another user has changed it since the form was shown.</summary>
    public async Task<Result<Client>> UpdateAsync(string id, ClientForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await clients.FindAsync(id, cancellationToken) is not { } client)
        {
            return Result<Client>.Refused(ClientErrors.NotFound);
        }

        var applied = await edits.ApplyAsync(client, form, cancellationToken);
        if (!applied.Succeeded)
        {
            return Result<Client>.Refused(applied.Errors);
        }

        await clients.UpdateAsync(client, cancellationToken);

        return Answer(client, await CommitAsync(nameof(form.Domains), cancellationToken));
    }

    /// <summary>Adds a contact to a client. The address must not belong to another contact.</summary>
    public async Task<Result<Contact>> AddContactAsync(string clientId, ContactForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var contact = new Contact { ClientId = clientId, CreatedAt = time.GetUtcNow() };
        var applied = await edits.ApplyAsync(contact, form with { Version = contact.Version }, cancellationToken);
        if (!applied.Succeeded)
        {
            return Result<Contact>.Refused(applied.Errors);
        }

        await clients.AddContactAsync(contact, cancellationToken);
        await receipts.StageAsync(clientId, cancellationToken);

        return Answer(contact, await CommitAsync(nameof(form.Email), cancellationToken));
    }

    /// <summary>
    /// Changes the contact and updates their address on their tickets, so that matching finds those by the new address at once.
    /// </summary>
    public async Task<Result<Contact>> UpdateContactAsync(string id, ContactForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await clients.FindContactAsync(id, cancellationToken) is not { } contact)
        {
            return Result<Contact>.Refused(ClientErrors.ContactNotFound);
        }

        var applied = await edits.ApplyAsync(contact, form, cancellationToken);
        if (!applied.Succeeded)
        {
            return Result<Contact>.Refused(applied.Errors);
        }

        await clients.UpdateContactAsync(contact, cancellationToken);

        return Answer(contact, await CommitAsync(nameof(form.Email), cancellationToken));
    }

    /// <summary>Adds a note to a client.</summary>
    public async Task<Result<CrmNote>> AddNoteAsync(
        Agent agent, string clientId, NoteForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(form);
        if (await clients.FindAsync(clientId, cancellationToken) is null)
        {
            return Result<CrmNote>.Refused(ClientErrors.Gone);
        }

        var errors = await validation.CheckAsync(clientId, form, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<CrmNote>.Refused(errors);
        }

        var note = new CrmNote
        {
            ClientId = clientId,
            ContactId = form.ContactId,
            AgentId = agent.Id,
            At = time.GetUtcNow(),
            Subject = form.Subject.Trim(),
            Text = FormText.Lines(form.Text),
        };
        await clients.AddNoteAsync(note, cancellationToken);
        await receipts.StageAsync(clientId, cancellationToken);

        return Answer(note, await CommitAsync("", cancellationToken));
    }

    /// <summary>
    /// Removes a note that a user wrote. A note that was made from an email is removed by moving the email back to My Inbox.
    /// </summary>
    public async Task<Result> RemoveNoteAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await clients.FindNoteAsync(id, cancellationToken) is not { } note)
        {
            return Result.Success; // Another user was faster; the result is the requested one.
        }

        if (note.MessageId is not null)
        {
            return Result.Refused(ClientErrors.NoteOfEmail);
        }

        await clients.RemoveNoteAsync(note, cancellationToken);

        return await CommitAsync("", cancellationToken);
    }

    private Task<Result> CommitAsync(string uniqueField, CancellationToken cancellationToken) =>
        ClientEdits.WriteAsync(work.CommitAsync, uniqueField, cancellationToken);

    private static Result<T> Answer<T>(T value, Result committed) =>
        committed.Succeeded ? Result<T>.Done(value) : Result<T>.Refused(committed.Errors);
}
