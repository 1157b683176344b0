using MimeKit.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// Knows which elements have an end tag after the current position; an element that is never closed hides nothing. Scans a text once, and
/// only on demand.
/// </summary>
internal sealed class HtmlEnds(string html, WorkMeter meter)
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _all;

    /// <summary>Records that an end tag was read.</summary>
    public void Take(string name)
    {
        if (HtmlRules.Dropped.Contains(name))
        {
            _taken[name] = _taken.GetValueOrDefault(name) + 1;
        }
    }

    public bool HasEndTagAhead(string name) => (_all ??= Count()).GetValueOrDefault(name) > _taken.GetValueOrDefault(name);

    private Dictionary<string, int> Count()
    {
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        using var reader = new CountingReader(html, meter);
        var tokenizer = HtmlBalancer.Tokenizer(reader);
        while (tokenizer.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken { IsEndTag: true } tag && HtmlRules.NameOf(tag) is var name && HtmlRules.Dropped.Contains(name))
            {
                ends[name] = ends.GetValueOrDefault(name) + 1;
            }
        }

        return ends;
    }
}
