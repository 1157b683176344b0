using System.Collections.Frozen;

namespace SalesMailbox.Core.Text;

/// <summary>
/// Domains at which anyone can get an address (gmail.com, ...): the list that is built into the product. Its source is named in the data
/// file.
/// </summary>
internal static class PublicMailDomains
{
    private static readonly Lazy<FrozenSet<string>> List = new(Load);

    /// <summary>Normalized domains.</summary>
    public static IReadOnlySet<string> BuiltIn => List.Value;

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(PublicMailDomains).Assembly.GetManifestResourceStream("public-mail-domains.txt")
            ?? throw new InvalidOperationException("The list of public mail domains is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var domains = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && EmailAddress.NormalizeDomain(line) is { } domain)
            {
                domains.Add(domain);
            }
        }

        return domains.ToFrozenSet(StringComparer.Ordinal);
    }
}
