using System.Net;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Environment.Shell.Scope;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard.Content;

/// <summary>Completes the change of a content item: runs the work that follows, or shows why the change was refused.</summary>
internal sealed class ContentWriter(INotifier notifier, Sentences sentences)
{
    /// <summary>Runs work that is only possible after the commit.</summary>
    public static void FollowUp(Result result, Func<IServiceProvider, Task>? afterCommit)
    {
        if (result.Succeeded && afterCommit is not null)
        {
            ShellScope.AddDeferredTask(scope => afterCommit(scope.ServiceProvider));
        }
    }

    /// <summary>Shows the errors on the next page.</summary>
    public async Task ReportAsync(Result result)
    {
        foreach (var error in result.Errors)
        {
            var sentence = sentences.Of(error);
            await notifier.ErrorAsync(new LocalizedHtmlString(sentence, WebUtility.HtmlEncode(sentence)));
        }
    }
}
