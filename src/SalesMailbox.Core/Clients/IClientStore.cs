using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Clients;

/// <summary>Stores clients, contacts and CRM notes. A host with its own PSA can replace it.</summary>
public interface IClientStore
{
    Task<Client?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Finds the clients that exist among the ids, in any order.</summary>
    Task<IReadOnlyList<Client>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists clients by name. <paramref name="text"/> is searched for in the name, the domains, and the names and addresses of the
    /// contacts.
    /// </summary>
    Task<Page<Client>> ListAsync(string? text, PageRequest page, CancellationToken cancellationToken = default);

    /// <returns>
    /// The client that owns the domain. If none does, the client with the most contacts at the domain; null if there is none.
    /// </returns>
    Task<Client?> FindByDomainAsync(string domain, CancellationToken cancellationToken = default);

    Task AddAsync(Client client, CancellationToken cancellationToken = default);

    Task UpdateAsync(Client client, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes a client that was read in this scope, and releases its domains. <see cref="ClientRemoval"/> decides whether it may be
    /// removed.
    /// </summary>
    Task RemoveAsync(Client client, CancellationToken cancellationToken = default);

    Task<Contact?> FindContactAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Finds the contacts that exist among the ids, in any order.</summary>
    Task<IReadOnlyList<Contact>> FindContactsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    Task<Contact?> FindContactByEmailAsync(string normalizedEmail, CancellationToken cancellationToken = default);

    /// <param name="nameKeys">Made by <see cref="ContactName.Key"/>; not empty.</param>
    /// <param name="take">Maximum number of contacts.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>The contacts of any client with one of these names. One index lookup.</returns>
    Task<IReadOnlyList<Contact>> FindContactsByNamesAsync(
        IReadOnlyCollection<string> nameKeys, int take, CancellationToken cancellationToken = default);

    /// <returns>The client's contacts, by name.</returns>
    Task<IReadOnlyList<Contact>> ListContactsAsync(string clientId, CancellationToken cancellationToken = default);

    /// <summary>Adds a contact. If another contact has the address, the commit throws a <see cref="DuplicateException"/>.</summary>
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
