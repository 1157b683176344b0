using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

/// <summary>Which domains are the organisation's own and which are public mail domains (X3). Pure.</summary>
/// <remarks>
/// A mailbox at a public domain (anna@gmail.com) does not make that domain the organisation's own: that would silence every prospect who writes from
/// there. Only that address itself is own then.
/// </remarks>
public sealed class DomainRules
{
    private readonly PublicMailDomainList _public;
    private readonly HashSet<string> _ownDomains;
    private readonly HashSet<string> _ownAddresses;

    public DomainRules(MatchingSettings settings, IEnumerable<Mailbox> mailboxes)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _public = new PublicMailDomainList(settings.AddedPublicDomains, settings.RemovedPublicDomains);
        _ownAddresses = [.. mailboxes.Select(mailbox => mailbox.NormalizedAddress)];
        _ownDomains =
        [
            .. settings.OwnDomains.Select(EmailAddress.NormalizeDomain).OfType<string>(),
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
