using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Clients;

/// <summary>Clients, contacts and CRM notes. A PSA host can bring its own.</summary>
public interface IClientStore
{
    Task<Client?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<Client>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>By name; <paramref name="text"/> occurs in the name, a domain, or a contact's name or address.</summary>
    Task<Page<Client>> ListAsync(string? text, PageRequest page, CancellationToken cancellationToken = default);

    /// <returns>The client that owns the domain or, where none claims it, the one most of whose contacts have it; null if none.</returns>
    Task<Client?> FindByDomainAsync(string domain, CancellationToken cancellationToken = default);

    Task AddAsync(Client client, CancellationToken cancellationToken = default);

    Task UpdateAsync(Client client, CancellationToken cancellationToken = default);

    /// <summary>Removes a client that was read in this scope, and frees its domains. Whether it may go is for <see cref="ClientRemoval"/> to say.</summary>
    Task RemoveAsync(Client client, CancellationToken cancellationToken = default);

    Task<Contact?> FindContactAsync(string id, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<Contact>> FindContactsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    Task<Contact?> FindContactByEmailAsync(string normalizedEmail, CancellationToken cancellationToken = default);

    /// <param name="nameKeys">Made by <see cref="ContactName.Key"/>; not empty.</param>
    /// <param name="take">How many contacts at most.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>Contacts of these names, of any client. One index look-up.</returns>
    Task<IReadOnlyList<Contact>> FindContactsByNamesAsync(IReadOnlyCollection<string> nameKeys, int take, CancellationToken cancellationToken = default);

    /// <returns>The client's contacts, by name.</returns>
    Task<IReadOnlyList<Contact>> ListContactsAsync(string clientId, CancellationToken cancellationToken = default);

    Task AddContactAsync(Contact contact, CancellationToken cancellationToken = default);

    Task UpdateContactAsync(Contact contact, CancellationToken cancellationToken = default);

    /// <summary>Removes a contact that was read in this scope.</summary>
    Task RemoveContactAsync(Contact contact, CancellationToken cancellationToken = default);

    Task AddNoteAsync(CrmNote note, CancellationToken cancellationToken = default);

    Task<CrmNote?> FindNoteAsync(string id, CancellationToken cancellationToken = default);

    Task RemoveNoteAsync(CrmNote note, CancellationToken cancellationToken = default);

    /// <returns>The client's notes, newest first.</returns>
    Task<Page<CrmNote>> ListNotesAsync(string clientId, PageRequest page, CancellationToken cancellationToken = default);
}
