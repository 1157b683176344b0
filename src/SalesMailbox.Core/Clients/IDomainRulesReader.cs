namespace SalesMailbox.Core.Clients;

/// <summary>Reads the tenant's <see cref="DomainRules"/>. Matching implements it: the rules come from its settings.</summary>
public interface IDomainRulesReader
{
    Task<DomainRules> ReadAsync(CancellationToken cancellationToken = default);
}
