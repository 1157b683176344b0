using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

/// <summary>Which domains are the organization's own and which are public mail domains (X3). Pure.</summary>
/// <remarks>
/// A mailbox at a public domain (anna@gmail.com) does not make that domain the organization's own: that would silence every prospect who writes from
/// there. Only that address itself is own then.
/// </remarks>
public sealed class DomainRules
{
    private readonly PublicMailDomainList _public;
    private readonly HashSet<string> _ownDomains;
    private readonly HashSet<string> _ownAddresses;

    /// <param name="publicDomains">Domains at which anybody can have an address.</param>
    /// <param name="ownDomains">The organization's domains besides those of its mailboxes.</param>
    /// <param name="mailboxAddresses">The addresses of the organization's mailboxes, normalised.</param>
    public DomainRules(PublicMailDomainList publicDomains, IEnumerable<string> ownDomains, IEnumerable<string> mailboxAddresses)
    {
        _public = publicDomains;
        _ownAddresses = [.. mailboxAddresses];
        _ownDomains =
        [
            .. ownDomains.Select(EmailAddress.NormalizeDomain).OfType<string>(),
            .. _ownAddresses.Select(EmailAddress.DomainOf).Where(domain => domain.Length > 0 && !_public.Contains(domain)),
        ];
    }

    /// <param name="domain">Normalised.</param>
    public bool IsPublic(string domain) => _public.Contains(domain);

    /// <param name="address">Normalised.</param>
    public bool IsOwn(string address) => _ownAddresses.Contains(address) || IsOwnDomain(EmailAddress.DomainOf(address));

    /// <param name="domain">Normalised.</param>
    public bool IsOwnDomain(string domain) => _ownDomains.Contains(domain);
}
