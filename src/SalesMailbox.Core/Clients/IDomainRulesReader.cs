namespace SalesMailbox.Core.Clients;

/// <summary>Reads the tenant's <see cref="DomainRules"/>. Implemented by matching, because its settings hold the rules.</summary>
public interface IDomainRulesReader
{
    Task<DomainRules> ReadAsync(CancellationToken cancellationToken = default);
}
