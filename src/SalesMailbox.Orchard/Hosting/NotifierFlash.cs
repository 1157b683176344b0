using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.DisplayManagement.Notify;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Messages through Orchard's own notifier, which its layout shows.</summary>
public sealed class NotifierFlash(INotifier notifier) : IFlash
{
    // The notifier takes HTML; what comes in is plain text.
    public async Task AddAsync(FlashKind kind, string text) => await notifier.AddAsync(
        kind switch { FlashKind.Success => NotifyType.Success, FlashKind.Warning => NotifyType.Warning, FlashKind.Error => NotifyType.Error, _ => NotifyType.Information },
        new LocalizedHtmlString(text, System.Net.WebUtility.HtmlEncode(text)));

    public Task<IReadOnlyList<FlashMessage>> TakeAsync() => Task.FromResult<IReadOnlyList<FlashMessage>>([]);
}
