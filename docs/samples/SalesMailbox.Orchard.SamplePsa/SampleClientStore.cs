using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Storage;
using YesSql;

namespace SalesMailbox.Orchard.SamplePsa;

/// <summary>Provides the PSA's clients, contacts, and notes to Sales Mailbox.</summary>
public sealed class SampleClientStore(ISession session) : IClientStore, ICommitParticipant
{
    private readonly SampleSet<Client, ClientDocument> _clients = new(session);
    private readonly SampleSet<Contact, ContactDocument> _contacts = new(session);
    private readonly SampleSet<CrmNote, NoteDocument> _notes = new(session);

    public async Task<Client?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        (await _clients.AllAsync(cancellationToken)).FirstOrDefault(client => client.Id == id);

    public async Task<IReadOnlyList<Client>> FindManyAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        [.. (await _clients.AllAsync(cancellationToken)).Where(client => ids.Contains(client.Id))];

    public async Task<Page<Client>> ListAsync(string? text, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var byName = (await _clients.AllAsync(cancellationToken))
            .Where(client => string.IsNullOrWhiteSpace(text) || client.Name.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase))
            .OrderBy(client => client.Name, StringComparer.OrdinalIgnoreCase).ThenBy(client => client.Id, StringComparer.Ordinal);
        var rest = page.After is null ? byName : byName.SkipWhile(client => client.Id != page.After).Skip(1);
        return PageKey.ToPage([.. rest.Take(size + 1)], size, client => client.Id);
    }

    public async Task<Client?> FindByDomainAsync(string domain, CancellationToken cancellationToken = default)
    {
        var clients = (await _clients.AllAsync(cancellationToken)).ToList();
        var mostContacts = (await _contacts.AllAsync(cancellationToken)).Where(contact => contact.Domain == domain)
            .GroupBy(contact => contact.ClientId).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        return clients.Find(client => client.Domains.Contains(domain)) ?? clients.Find(client => client.Id == mostContacts);
    }

    public Task AddAsync(Client client, CancellationToken cancellationToken = default) => _clients.AddAsync(client, cancellationToken);

    public Task UpdateAsync(Client client, CancellationToken cancellationToken = default) =>
        _clients.UpdateAsync(client, cancellationToken);

    public Task RemoveAsync(Client client, CancellationToken cancellationToken = default) =>
        _clients.RemoveAsync(client, cancellationToken);

    public async Task<Contact?> FindContactAsync(string id, CancellationToken cancellationToken = default) =>
        (await _contacts.AllAsync(cancellationToken)).FirstOrDefault(contact => contact.Id == id);

    public async Task<IReadOnlyList<Contact>> FindContactsAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        [.. (await _contacts.AllAsync(cancellationToken)).Where(contact => ids.Contains(contact.Id))];

    public async Task<Contact?> FindContactByEmailAsync(string normalizedEmail, CancellationToken cancellationToken = default) =>
        normalizedEmail.Length == 0
            ? null
            : (await _contacts.AllAsync(cancellationToken)).FirstOrDefault(contact => contact.NormalizedEmail == normalizedEmail);

    public async Task<IReadOnlyList<Contact>> FindContactsByNamesAsync(
        IReadOnlyCollection<string> nameKeys, int take, CancellationToken cancellationToken = default) =>
        [.. (await _contacts.AllAsync(cancellationToken)).Where(contact => nameKeys.Contains(ContactName.Key(contact.Name))).Take(take)];

    public async Task<IReadOnlyList<Contact>> ListContactsAsync(string clientId, CancellationToken cancellationToken = default) =>
        [.. (await _contacts.AllAsync(cancellationToken))
            .Where(contact => contact.ClientId == clientId)
            .OrderBy(contact => contact.Name, StringComparer.OrdinalIgnoreCase)];

    public Task AddContactAsync(Contact contact, CancellationToken cancellationToken = default) =>
        _contacts.AddAsync(contact, cancellationToken);

    public Task UpdateContactAsync(Contact contact, CancellationToken cancellationToken = default) =>
        _contacts.UpdateAsync(contact, cancellationToken);

    public Task RemoveContactAsync(Contact contact, CancellationToken cancellationToken = default) =>
        _contacts.RemoveAsync(contact, cancellationToken);

    public Task AddNoteAsync(CrmNote note, CancellationToken cancellationToken = default) => _notes.AddAsync(note, cancellationToken);

    public async Task<CrmNote?> FindNoteAsync(string id, CancellationToken cancellationToken = default) =>
        (await _notes.AllAsync(cancellationToken)).FirstOrDefault(note => note.Id == id);

    public Task RemoveNoteAsync(CrmNote note, CancellationToken cancellationToken = default) => _notes.RemoveAsync(note, cancellationToken);

    public async Task<Page<CrmNote>> ListNotesAsync(string clientId, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var after = PageKey.ReadMoment(page.After);
        var newestFirst = (await _notes.AllAsync(cancellationToken)).Where(note => note.ClientId == clientId)
            .Where(note => after is not var (moment, id) || (note.At, note.Id).CompareTo((moment, id)) < 0)
            .OrderByDescending(note => note.At).ThenByDescending(note => note.Id, StringComparer.Ordinal);
        return PageKey.ToPage([.. newestFirst.Take(size + 1)], size, note => PageKey.Of(note.At, note.Id));
    }

    public async Task WriteAsync(CancellationToken cancellationToken = default)
    {
        await _clients.WriteAsync(cancellationToken);
        await _contacts.WriteAsync(cancellationToken);
        await _notes.WriteAsync(cancellationToken);
    }
}
