using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

/// <summary>Finds the client and contact of a sender: by their address, then by their domain (never by the own domain or a public mail domain).</summary>
public sealed class ClientFinder(IClientStore clients, IDomainRulesReader rules)
{
    /// <param name="address">As in the mail; need not be normalised.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<SenderMatch> FindForSenderAsync(string? address, CancellationToken cancellationToken = default)
    {
        if (EmailAddress.Normalize(address) is not { } normalized)
        {
            return SenderMatch.None;
        }

        if (await clients.FindContactByEmailAsync(normalized, cancellationToken) is { } contact)
        {
            return new SenderMatch(await clients.FindAsync(contact.ClientId, cancellationToken), contact);
        }

        var domain = EmailAddress.DomainOf(normalized);
        var domains = await rules.ReadAsync(cancellationToken);

        return domains.IsPublic(domain) || domains.IsOwn(normalized)
            ? SenderMatch.None
            : new SenderMatch(await clients.FindByDomainAsync(domain, cancellationToken), null);
    }
}
