using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Matching;

/// <summary>Reads the tenant's <see cref="DomainRules"/>, once a scope: a scope is one mail, one request, or one batch of a dry run.</summary>
public sealed class DomainRulesReader(MatchingSettingsReader settings, IMailboxStore mailboxes)
{
    private DomainRules? _rules;

    public async Task<DomainRules> ReadAsync(CancellationToken cancellationToken = default) =>
        _rules ??= new DomainRules(await settings.ReadAsync(cancellationToken), await mailboxes.ListAsync(cancellationToken));
}
