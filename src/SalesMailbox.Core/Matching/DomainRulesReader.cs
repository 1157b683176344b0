using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

/// <summary>Reads the tenant's <see cref="DomainRules"/> once per scope: one message, one request, or one batch of a dry run.</summary>
public sealed class DomainRulesReader(MatchingSettingsReader settings, IMailboxStore mailboxes) : IDomainRulesReader
{
    private DomainRules? _rules;

    public async Task<DomainRules> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (_rules is null)
        {
            var read = await settings.ReadAsync(cancellationToken);
            var addresses = (await mailboxes.ListAsync(cancellationToken)).Select(mailbox => mailbox.NormalizedAddress);
            _rules = new DomainRules(
                new PublicEmailDomainList(read.AddedPublicDomains, read.RemovedPublicDomains), read.OwnDomains, addresses);
        }

        return _rules;
    }
}
