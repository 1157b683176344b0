using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

/// <summary>Makes sure that a sender is a contact of some client. Stages changes; the caller commits.</summary>
/// <remarks>
/// A contact needs a client. Where neither contact nor domain leads to one, a client is made: named after the domain, which it then owns, so that
/// the next colleague who writes lands there too; for a public mail domain, where the domain says nothing, named after the sender and without domain.
/// </remarks>
public sealed class SenderContacts(IClientStore clients, ClientFinder finder, IDomainRulesReader rules, TimeProvider time)
{
    /// <param name="address">Normalised.</param>
    /// <param name="name">The display name in the mail, or empty.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    /// <returns>The contact, and their client, found or made.</returns>
    public async Task<(Client Client, Contact Contact)> EnsureAsync(string address, string name, CancellationToken cancellationToken = default)
    {
        var known = await finder.FindForSenderAsync(address, cancellationToken);
        var client = known.Client ?? await AddClientAsync(address, name, cancellationToken);

        return (client, known.Contact ?? await AddContactAsync(client, address, NameOf(address, name), cancellationToken));
    }

    /// <summary>The sender as a contact; a new one is put under the client given. A contact that exists stays where it is.</summary>
    /// <param name="client">Whose a new contact becomes.</param>
    /// <param name="address">Normalised.</param>
    /// <param name="name">Of a new contact, not empty: see <see cref="NameOf"/>.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    public async Task<Contact> EnsureAtAsync(Client client, string address, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);

        return await clients.FindContactByEmailAsync(address, cancellationToken) ?? await AddContactAsync(client, address, name, cancellationToken);
    }

    /// <summary>What a client made of the sender would be called, and the mail domain it would own; none where the domain says nothing about them.</summary>
    public async Task<(string Name, string? Domain)> ProposeClientAsync(string address, string name, CancellationToken cancellationToken = default)
    {
        var domains = await rules.ReadAsync(cancellationToken);
        var domain = EmailAddress.DomainOf(address);

        return domain.Length == 0 || domains.IsPublic(domain) || domains.IsOwn(address)
            ? (NameOf(address, name), null)
            : (EmailAddress.Display("@" + domain).TrimStart('@'), domain);
    }

    private async Task<Client> AddClientAsync(string address, string name, CancellationToken cancellationToken)
    {
        var (proposed, domain) = await ProposeClientAsync(address, name, cancellationToken);
        var client = new Client { Name = proposed, Domains = domain is null ? [] : [domain], CreatedAt = time.GetUtcNow() };
        await clients.AddAsync(client, cancellationToken);

        return client;
    }

    private async Task<Contact> AddContactAsync(Client client, string address, string name, CancellationToken cancellationToken)
    {
        var contact = new Contact
        {
            ClientId = client.Id,
            Name = TextCut.Of(SubjectNormalizer.Tidy(name), ClientManager.MaxName),
            Email = address,
            NormalizedEmail = address,
            Domain = EmailAddress.DomainOf(address),
            CreatedAt = time.GetUtcNow(),
        };
        await clients.AddContactAsync(contact, cancellationToken);

        return contact;
    }

    /// <summary>What a contact made of the sender is called: the display name, unless it is empty or looks like another address.</summary>
    public static string NameOf(string address, string name)
    {
        var tidy = SubjectNormalizer.Tidy(name);
        var text = tidy.Length > 0 && (address.Length == 0 || !tidy.Contains('@', StringComparison.Ordinal)) ? tidy : EmailAddress.Display(address);

        return TextCut.Of(text, ClientManager.MaxName);
    }
}
