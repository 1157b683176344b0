using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql.Services;

namespace SalesMailbox.Orchard.Stores;

internal sealed partial class ClientStore
{
    private readonly ContentSet<Contact, SalesMailboxContactIndex> _contacts =
        new(work, contents, new ContactMapping(), contact => contact.Id);
    private readonly DocumentSet<CrmNote, CrmNoteDocument, CrmNoteIndex> _notes = new(work, note => note.Id);

    public Task<Contact?> FindContactAsync(string id, CancellationToken cancellationToken = default) =>
        _contacts.FindAsync(id, cancellationToken);

    public async Task<IReadOnlyList<Contact>> FindContactsAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await _contacts.FindManyAsync(ids, cancellationToken);

    public async Task<Contact?> FindContactByEmailAsync(string normalizedEmail, CancellationToken cancellationToken = default) =>
        normalizedEmail.Length == 0
            ? null
            : await _contacts.FirstAsync(_contacts.Where(index => index.EmailKey == normalizedEmail), cancellationToken);

    public async Task<IReadOnlyList<Contact>> FindContactsByNamesAsync(
        IReadOnlyCollection<string> nameKeys, int take, CancellationToken cancellationToken = default)
    {
        var keys = nameKeys.ToArray();
        return keys.Length == 0 ? [] : await _contacts.ListAsync(
            _contacts.Where(index => index.NameKey.IsIn(keys)).OrderBy(index => index.EntityId).Take(take), cancellationToken);
    }

    public async Task<IReadOnlyList<Contact>> ListContactsAsync(string clientId, CancellationToken cancellationToken = default) =>
        NameOrder.Sorted(
            await _contacts.ListAsync(_contacts.Where(index => index.ClientId == clientId), cancellationToken), contact => contact.Name,
            contact => contact.Id);

    public Task AddContactAsync(Contact contact, CancellationToken cancellationToken = default)
    {
        _contacts.Add(contact);
        return Task.CompletedTask;
    }

    public Task UpdateContactAsync(Contact contact, CancellationToken cancellationToken = default)
    {
        _contacts.Update(contact);
        return Task.CompletedTask;
    }

    public Task RemoveContactAsync(Contact contact, CancellationToken cancellationToken = default)
    {
        _contacts.Remove(contact);
        return Task.CompletedTask;
    }

    public Task AddNoteAsync(CrmNote note, CancellationToken cancellationToken = default)
    {
        _notes.Add(note);
        return Task.CompletedTask;
    }

    public Task<CrmNote?> FindNoteAsync(string id, CancellationToken cancellationToken = default) =>
        _notes.FindAsync(id, cancellationToken);

    public Task RemoveNoteAsync(CrmNote note, CancellationToken cancellationToken = default)
    {
        _notes.Remove(note);
        return Task.CompletedTask;
    }

    public async Task<Page<CrmNote>> ListNotesAsync(string clientId, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = _notes.Where(index => index.ClientId == clientId).OlderThan(nameof(CrmNoteIndex.AtTicks), page.After);
        var list = await _notes.ListAsync(
            rows.OrderByDescending(index => index.AtTicks).ThenByDescending(index => index.EntityId).Take(size + 1), cancellationToken);
        return PageKey.ToPage(list, size, note => PageKey.Of(note.At, note.Id));
    }
}
