using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

/// <summary>Knows which domains are the organization's own and which are public email domains (X3). Pure.</summary>
/// <remarks>
/// A mailbox at a public domain (anna@gmail.com) does not make the domain the organization's own: every prospect who writes from that
/// domain would be ignored. Only the address itself is the organization's own in that case.
/// </remarks>
public sealed class DomainRules
{
    private readonly PublicEmailDomainList _public;
    private readonly HashSet<string> _ownDomains;
    private readonly HashSet<string> _ownAddresses;

    /// <param name="publicDomains">Domains at which anyone can get an address.</param>
    /// <param name="ownDomains">The organization's domains in addition to those of its mailboxes.</param>
    /// <param name="mailboxAddresses">The addresses of the organization's mailboxes, normalized.</param>
    public DomainRules(PublicEmailDomainList publicDomains, IEnumerable<string> ownDomains, IEnumerable<string> mailboxAddresses)
    {
        _public = publicDomains;
        _ownAddresses = [.. mailboxAddresses];
        _ownDomains =
        [
            .. ownDomains.Select(EmailAddress.NormalizeDomain).OfType<string>(),
            .. _ownAddresses.Select(EmailAddress.DomainOf).Where(domain => domain.Length > 0 && !_public.Contains(domain)),
        ];
    }

    /// <param name="domain">Normalized.</param>
    public bool IsPublic(string domain) => _public.Contains(domain);

    /// <param name="address">Normalized.</param>
    public bool IsOwn(string address) => _ownAddresses.Contains(address) || IsOwnDomain(EmailAddress.DomainOf(address));

    /// <param name="domain">Normalized.</param>
    public bool IsOwnDomain(string domain) => _ownDomains.Contains(domain);
}
