using System.Net;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Environment.Shell.Scope;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard.Content;

/// <summary>What follows when a content item was written, or was not.</summary>
internal sealed class ContentWriter(INotifier notifier, Sentences sentences)
{
    /// <summary>Does what can only be done when all is committed.</summary>
    public static void FollowUp(Result result, Func<IServiceProvider, Task>? afterCommit)
    {
        if (result.Succeeded && afterCommit is not null)
        {
            ShellScope.AddDeferredTask(scope => afterCommit(scope.ServiceProvider));
        }
    }

    /// <summary>Says what was refused on the page that is shown next.</summary>
    public async Task TellAsync(Result result)
    {
        foreach (var error in result.Errors)
        {
            var sentence = sentences.Of(error);
            await notifier.ErrorAsync(new LocalizedHtmlString(sentence, WebUtility.HtmlEncode(sentence)));
        }
    }
}
