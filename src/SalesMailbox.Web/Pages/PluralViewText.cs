using Microsoft.AspNetCore.Mvc.Localization;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Web.Pages;

/// <summary>Does the same as <see cref="PluralText"/>, for views.</summary>
public static class PluralViewText
{
    /// <inheritdoc cref="PluralText.Plural"/>
    public static LocalizedHtmlString Plural(
        this IHtmlLocalizer text, long count, string singular, string plural, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, all) = PluralText.Request(count, singular, plural, arguments);
        return text[name, all];
    }
}
