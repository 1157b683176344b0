using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;

namespace SalesMailbox.Server.Localization;

/// <summary>As <see cref="HtmlLocalizer"/>, which asks for a sentence without its arguments, and could not choose the plural form.</summary>
internal sealed class PoHtmlLocalizer(PoStringLocalizer localizer) : HtmlLocalizer(localizer)
{
    public override LocalizedHtmlString this[string name, params object[] arguments] => ToHtmlString(localizer.Unformatted(name, arguments), arguments);
}

/// <summary>Makes them.</summary>
internal sealed class PoHtmlLocalizerFactory(IStringLocalizerFactory factory) : IHtmlLocalizerFactory
{
    public IHtmlLocalizer Create(Type resourceSource) => new PoHtmlLocalizer((PoStringLocalizer)factory.Create(resourceSource));

    public IHtmlLocalizer Create(string baseName, string location) => new PoHtmlLocalizer((PoStringLocalizer)factory.Create(baseName, location));
}
