using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

/// <summary>
/// Finds the client and contact of a sender: by address first, then by domain. The organization's own domains and public email domains are
/// never used.
/// </summary>
public sealed class ClientFinder(IClientStore clients, IDomainRulesReader rules)
{
    /// <param name="address">The address as written in the email; it need not be normalized.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
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
