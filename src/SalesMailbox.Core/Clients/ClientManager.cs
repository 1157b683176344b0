using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Clients;

/// <summary>Makes and changes clients, contacts and CRM notes (H1). Commits itself; bad input is answered with a message at its field.</summary>
public sealed class ClientManager(
    IClientStore clients,
    ITicketStore tickets,
    ClientValidation validation,
    IUnitOfWork work,
    TimeProvider time,
    IStringLocalizer<ClientManager> text)
{
    public const int MaxName = 200;

    public async Task<Result<Client>> CreateAsync(ClientForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var client = new Client { CreatedAt = time.GetUtcNow() };
        var errors = await validation.ApplyAsync(client, form, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<Client>.Refused(errors);
        }

        await clients.AddAsync(client, cancellationToken);

        return Answer(client, await CommitAsync(nameof(form.Domains), cancellationToken));
    }

    public async Task<Result<Client>> UpdateAsync(string id, ClientForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await clients.FindAsync(id, cancellationToken) is not { } client)
        {
            return Result<Client>.Refused("", text["The client no longer exists. Go back to the list of clients."]);
        }

        if (client.Version != form.Version)
        {
            return Result<Client>.Refused("", ChangedMeanwhile());
        }

        var errors = await validation.ApplyAsync(client, form, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<Client>.Refused(errors);
        }

        await clients.UpdateAsync(client, cancellationToken);

        return Answer(client, await CommitAsync(nameof(form.Domains), cancellationToken));
    }

    public async Task<Result<Contact>> AddContactAsync(string clientId, ContactForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await clients.FindAsync(clientId, cancellationToken) is null)
        {
            return Result<Contact>.Refused("", text["The client no longer exists. Choose another one."]);
        }

        var contact = new Contact { ClientId = clientId, CreatedAt = time.GetUtcNow() };
        var errors = await validation.ApplyAsync(contact, form, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<Contact>.Refused(errors);
        }

        await clients.AddContactAsync(contact, cancellationToken);

        return Answer(contact, await CommitAsync(nameof(form.Email), cancellationToken));
    }

    /// <summary>Changes the contact, and his address on the tickets he is on, so that matching finds them by the new one at once.</summary>
    public async Task<Result<Contact>> UpdateContactAsync(string id, ContactForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await clients.FindContactAsync(id, cancellationToken) is not { } contact)
        {
            return Result<Contact>.Refused("", text["The contact no longer exists. Go back to the client."]);
        }

        if (contact.Version != form.Version)
        {
            return Result<Contact>.Refused("", ChangedMeanwhile());
        }

        var before = contact.NormalizedEmail;
        var errors = await validation.ApplyAsync(contact, form, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<Contact>.Refused(errors);
        }

        await clients.UpdateContactAsync(contact, cancellationToken);
        if (before != contact.NormalizedEmail)
        {
            await UpdateTicketsAsync(contact, cancellationToken);
        }

        return Answer(contact, await CommitAsync(nameof(form.Email), cancellationToken));
    }

    public async Task<Result<CrmNote>> AddNoteAsync(Agent agent, string clientId, NoteForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(form);
        if (await clients.FindAsync(clientId, cancellationToken) is null)
        {
            return Result<CrmNote>.Refused("", text["The client no longer exists. Choose another one."]);
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
            Text = form.Text,
        };
        await clients.AddNoteAsync(note, cancellationToken);

        return Answer(note, await CommitAsync("", cancellationToken));
    }

    /// <summary>Removes a note written by hand. One made from a mail goes away with the mail: back to My Inbox.</summary>
    public async Task<Result> RemoveNoteAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await clients.FindNoteAsync(id, cancellationToken) is not { } note)
        {
            return Result.Success; // somebody was quicker, and it is what was asked for
        }

        if (note.MessageId is not null)
        {
            return Result.Refused("", text["The note was made from a mail. Move the mail back to My Inbox instead: the note goes with it."]);
        }

        await clients.RemoveNoteAsync(note, cancellationToken);

        return await CommitAsync("", cancellationToken);
    }

    private async Task UpdateTicketsAsync(Contact contact, CancellationToken cancellationToken)
    {
        foreach (var ticket in await tickets.ListByContactAsync(contact.Id, cancellationToken))
        {
            foreach (var row in ticket.Contacts.Where(row => row.ContactId == contact.Id))
            {
                row.Address = contact.NormalizedEmail;
                row.Domain = contact.Domain;
            }

            await tickets.UpdateAsync(ticket, cancellationToken);
        }
    }

    private async Task<Result> CommitAsync(string uniqueField, CancellationToken cancellationToken)
    {
        try
        {
            await work.CommitAsync(cancellationToken);
            return Result.Success;
        }
        catch (DuplicateException)
        {
            return Result.Refused(uniqueField, text["Somebody else entered the same value a moment ago. Load the page again and use what is there."]);
        }
        catch (ConcurrencyException)
        {
            return Result.Refused("", ChangedMeanwhile());
        }
    }

    private static Result<T> Answer<T>(T value, Result committed) => committed.Succeeded ? Result<T>.Done(value) : Result<T>.Refused(committed.Errors);

    private string ChangedMeanwhile() => text["Somebody else changed this meanwhile. Load the page again and repeat your change."];
}
