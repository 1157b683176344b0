using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Clients;

/// <summary>
/// Decides which display names must not be shown without the address: names that look like an address, and names of contacts with another
/// address. Anyone can put any name in front of their address. Caches its lookups for one scope, that is, one page.
/// </summary>
public sealed class SenderNameCheck(IClientStore clients)
{
    private const int MaxContacts = 500;

    private readonly Dictionary<string, List<Contact>> _known = new(StringComparer.Ordinal);

    /// <summary>Looks up the names of all messages of a list in one query.</summary>
    public async Task PrepareAsync(IEnumerable<MailMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var keys = messages.Select(message => ContactName.Key(message.FromName))
            .Where(key => key.Length > 0 && !_known.ContainsKey(key))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (keys.Count == 0)
        {
            return;
        }

        foreach (var key in keys)
        {
            _known[key] = [];
        }

        foreach (var contact in await clients.FindContactsByNamesAsync(keys, MaxContacts, cancellationToken))
        {
            if (contact.NormalizedEmail.Length > 0 && _known.TryGetValue(ContactName.Key(contact.Name), out var contacts))
            {
                contacts.Add(contact);
            }
        }
    }

    /// <summary>Whether a list has to show the sender's address beside the name.</summary>
    public async Task<bool> NeedsAddressAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.FromName.Length == 0 || message.FromAddress.Length == 0)
        {
            return false;
        }

        var key = ContactName.Key(message.FromName);
        if (key.Contains('@', StringComparison.Ordinal))
        {
            return key != ContactName.Key(message.FromAddress);
        }

        return await FindImitatedAsync(message, cancellationToken) is not null;
    }

    /// <returns>
    /// A contact with the sender's name but another address, if no contact has both the name and the address. A contact that was created
    /// from this same message does not count as proof of its sender.
    /// </returns>
    public async Task<Contact?> FindImitatedAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var key = ContactName.Key(message.FromName);
        if (key.Length == 0 || message.FromAddress.Length == 0 || message.Direction == MessageDirection.Sent)
        {
            return null;
        }

        await PrepareAsync([message], cancellationToken);
        return _known.TryGetValue(key, out var contacts)
            && !contacts.Exists(contact => contact.NormalizedEmail == message.FromAddress && contact.CreatedAt < message.ImportedAt)
            ? contacts.Find(contact => contact.NormalizedEmail != message.FromAddress)
            : null;
    }
}
