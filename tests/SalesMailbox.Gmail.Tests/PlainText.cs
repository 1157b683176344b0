using System.Globalization;
using Microsoft.Extensions.Localization;

namespace SalesMailbox.Gmail.Tests;

/// <summary>Returns texts as they are in the code.</summary>
public sealed class PlainText : IStringLocalizerFactory, IStringLocalizer
{
    public LocalizedString this[string name] => new(name, name);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.InvariantCulture, name, arguments));

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
