namespace SalesMailbox.Core.Text;

/// <summary>The built-in list with the tenant's additions and removals.</summary>
public sealed class PublicEmailDomainList(IEnumerable<string> added, IEnumerable<string> removed)
{
    private readonly HashSet<string> _added = Normalized(added);
    private readonly HashSet<string> _removed = Normalized(removed);

    /// <param name="domain">Normalized.</param>
    public bool Contains(string domain) =>
        _added.Contains(domain) || (PublicMailDomains.BuiltIn.Contains(domain) && !_removed.Contains(domain));

    /// <summary>Parses a text with one domain on each line, as entered by an administrator.</summary>
    /// <returns>The normalized domains, and the lines that are not domains.</returns>
    public static (IReadOnlyList<string> Domains, IReadOnlyList<string> Invalid) ParseLines(string? text)
    {
        var domains = new List<string>();
        var invalid = new List<string>();
        foreach (var line in (text ?? "").Split(
            ['\r', '\n', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (EmailAddress.NormalizeDomain(line) is { } domain && domain.Contains('.', StringComparison.Ordinal))
            {
                if (!domains.Contains(domain))
                {
                    domains.Add(domain);
                }
            }
            else
            {
                invalid.Add(line);
            }
        }

        return (domains, invalid);
    }

    private static HashSet<string> Normalized(IEnumerable<string> domains) =>
        [.. domains.Select(EmailAddress.NormalizeDomain).OfType<string>()];
}
