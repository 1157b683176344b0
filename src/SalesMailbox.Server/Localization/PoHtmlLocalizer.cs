using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;

namespace SalesMailbox.Server.Localization;

/// <summary>
/// An HTML localizer that chooses the plural form. <see cref="HtmlLocalizer"/> looks up a sentence without its arguments and so can't do
/// this.
/// </summary>
internal sealed class PoHtmlLocalizer(PoStringLocalizer localizer) : HtmlLocalizer(localizer)
{
    public override LocalizedHtmlString this[string name, params object[] arguments] =>
        ToHtmlString(localizer.Unformatted(name, arguments), arguments);
}

/// <summary>Creates <see cref="PoHtmlLocalizer"/> instances.</summary>
internal sealed class PoHtmlLocalizerFactory(IStringLocalizerFactory factory) : IHtmlLocalizerFactory
{
    public IHtmlLocalizer Create(Type resourceSource) => new PoHtmlLocalizer((PoStringLocalizer)factory.Create(resourceSource));

    public IHtmlLocalizer Create(string baseName, string location) =>
        new PoHtmlLocalizer((PoStringLocalizer)factory.Create(baseName, location));
}
