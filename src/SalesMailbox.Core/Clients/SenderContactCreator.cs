using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

/// <summary>Makes sure that a sender is a contact of a client. Stages changes; the caller commits.</summary>
/// <remarks>
/// A contact needs a client. If neither a contact nor the domain leads to a client, one is created. It is named after the domain and owns
/// it, so that the next colleague who writes is assigned to the same client. A public email domain identifies no organization: the client
/// is then named after the sender and has no domain.
/// </remarks>
public sealed class SenderContactCreator(IClientStore clients, ClientFinder finder, IDomainRulesReader rules, TimeProvider time)
{
    /// <param name="address">Normalized.</param>
    /// <param name="name">The display name in the email, or empty.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    /// <returns>The contact and their client, found or created.</returns>
    public async Task<(Client Client, Contact Contact)> EnsureAsync(
        string address, string name, CancellationToken cancellationToken = default)
    {
        var known = await finder.FindForSenderAsync(address, cancellationToken);
        var client = known.Client ?? await AddClientAsync(address, name, cancellationToken);

        return (client, known.Contact ?? await AddContactAsync(client, address, NameOf(address, name), cancellationToken));
    }

    /// <summary>Finds the sender's contact, or adds one to the given client. An existing contact stays at its own client.</summary>
    /// <param name="client">The client of a new contact.</param>
    /// <param name="address">Normalized.</param>
    /// <param name="name">The name of a new contact, not empty; see <see cref="NameOf"/>.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    public async Task<Contact> EnsureAtAsync(Client client, string address, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);

        return await clients.FindContactByEmailAsync(address, cancellationToken)
            ?? await AddContactAsync(client, address, name, cancellationToken);
    }

    /// <summary>
    /// The name of a client created from the sender, and the email domain that it would own; null where the domain identifies no
    /// organization.
    /// </summary>
    public async Task<(string Name, string? Domain)> ProposeClientAsync(
        string address, string name, CancellationToken cancellationToken = default)
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

    /// <summary>
    /// The name of a contact created from the sender: the display name, unless it is empty or looks like another address.
    /// </summary>
    public static string NameOf(string address, string name)
    {
        var tidy = SubjectNormalizer.Tidy(name);
        var text = tidy.Length > 0 && (address.Length == 0 || !tidy.Contains('@', StringComparison.Ordinal))
            ? tidy
            : EmailAddress.Display(address);

        return TextCut.Of(text, ClientManager.MaxName);
    }
}
