using System.Collections.Concurrent;
using Microsoft.Extensions.Localization;

namespace SalesMailbox.Server.Localization;

/// <summary>
/// Creates localizers over the built-in PO files. As in Orchard Core, the context is the full name of a class or the path of a view.
/// </summary>
internal sealed class PoStringLocalizerFactory(Translations translations) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<string, PoStringLocalizer> _localizers = new(StringComparer.Ordinal);

    public IStringLocalizer Create(Type resourceSource)
    {
        ArgumentNullException.ThrowIfNull(resourceSource);
        return Of(resourceSource.FullName?.Replace('+', '.') ?? "");
    }

    public IStringLocalizer Create(string baseName, string location)
    {
        ArgumentNullException.ThrowIfNull(baseName);
        return Of(baseName.StartsWith(location + ".", StringComparison.Ordinal) ? baseName[(location.Length + 1)..] : baseName);
    }

    private PoStringLocalizer Of(string context) => _localizers.GetOrAdd(context, name => new(translations, name));
}
