using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed partial class ClientStore
{
    /// <summary>The column for a contact's <see cref="ContactName.Key"/>.</summary>
    internal const string NameKey = "NameKey";

    public Task<Contact?> FindContactAsync(string id, CancellationToken cancellationToken = default) =>
        context.Contacts.FirstOrDefaultAsync(contact => contact.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Contact>> FindContactsAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await context.Contacts.Where(contact => ids.Contains(contact.Id)).ToListAsync(cancellationToken);

    public Task<Contact?> FindContactByEmailAsync(string normalizedEmail, CancellationToken cancellationToken = default) =>
        context.Contacts.FirstOrDefaultAsync(
            contact => contact.NormalizedEmail == normalizedEmail && contact.NormalizedEmail != "", cancellationToken);

    public async Task<IReadOnlyList<Contact>> FindContactsByNamesAsync(
        IReadOnlyCollection<string> nameKeys, int take, CancellationToken cancellationToken = default) =>
        await context.Contacts.Where(contact => nameKeys.Contains(EF.Property<string>(contact, NameKey)))
            .OrderBy(contact => contact.Id)
            .Take(take)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Contact>> ListContactsAsync(string clientId, CancellationToken cancellationToken = default) =>
        NameOrder.Sorted(
            await context.Contacts.Where(contact => contact.ClientId == clientId).ToListAsync(cancellationToken), contact => contact.Name,
            contact => contact.Id);

    public Task AddContactAsync(Contact contact, CancellationToken cancellationToken = default)
    {
        context.Add(contact);
        SetSearchText(contact);
        return Task.CompletedTask;
    }

    public Task UpdateContactAsync(Contact contact, CancellationToken cancellationToken = default)
    {
        context.Touch(contact);
        SetSearchText(contact);
        return Task.CompletedTask;
    }

    public Task RemoveContactAsync(Contact contact, CancellationToken cancellationToken = default)
    {
        context.Remove(context.Tracked(contact).Entity);
        return Task.CompletedTask;
    }

    public Task AddNoteAsync(CrmNote note, CancellationToken cancellationToken = default)
    {
        context.Add(note);
        return Task.CompletedTask;
    }

    public Task<CrmNote?> FindNoteAsync(string id, CancellationToken cancellationToken = default) =>
        context.CrmNotes.FirstOrDefaultAsync(note => note.Id == id, cancellationToken);

    public Task RemoveNoteAsync(CrmNote note, CancellationToken cancellationToken = default)
    {
        context.Remove(note);
        return Task.CompletedTask;
    }

    public async Task<Page<CrmNote>> ListNotesAsync(string clientId, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = context.CrmNotes.Where(note => note.ClientId == clientId);
        if (PageKey.ReadMoment(page.After) is var (moment, id))
        {
            rows = rows.Where(note => note.At < moment || (note.At == moment && string.Compare(note.Id, id) < 0));
        }

        var list = await rows.OrderByDescending(note => note.At)
            .ThenByDescending(note => note.Id)
            .Take(size + 1)
            .ToListAsync(cancellationToken);
        return PageKey.ToPage(list, size, note => PageKey.Of(note.At, note.Id));
    }

    private void SetSearchText(Contact contact)
    {
        SearchText.Set(context.Entry(contact), contact.Name, contact.Email);
        context.Entry(contact).Property(NameKey).CurrentValue = ContactName.Key(contact.Name);
    }
}
