using System.Net;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.DisplayManagement.Notify;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Shows messages through Orchard's notifier, which is part of its layout.</summary>
internal sealed class NotifierFlash(INotifier notifier) : IFlash
{
    public async Task AddAsync(FlashKind kind, string text, FlashLink? link = null) => await notifier.AddAsync(
        kind switch
        {
            FlashKind.Success => NotifyType.Success,
            FlashKind.Warning => NotifyType.Warning,
            FlashKind.Error => NotifyType.Error,
            _ => NotifyType.Information,
        },
        new LocalizedHtmlString(text, Html(text, link)));

    public Task<IReadOnlyList<FlashMessage>> TakeAsync() => Task.FromResult<IReadOnlyList<FlashMessage>>([]);

    // The notifier expects HTML, but the messages are plain text.
    private static string Html(string text, FlashLink? link) => link is null
        ? WebUtility.HtmlEncode(text)
        : $"{WebUtility.HtmlEncode(text)} <a class=\"alert-link\" "
            + $"href=\"{WebUtility.HtmlEncode(link.Url)}\">{WebUtility.HtmlEncode(link.Text)}</a>";
}
