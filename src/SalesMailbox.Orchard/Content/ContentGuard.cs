using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// Ensures that changes of the module's content items are complete: dependent changes are written together with the item, and a change that
/// would lose email or orphan data is refused. Each step is first refused and then allowed after it succeeds, because Orchard logs the
/// exceptions of a handler and continues.
/// </summary>
internal sealed class ContentGuard(
    YesSqlUnitOfWork work,
    ContentEdits edits,
    ContentIntake intake,
    ContentWriter writer,
    IServiceProvider services,
    IUpdateModelAccessor updater,
    Sentences sentences)
    : ContentHandlerBase
{
    public override async Task PublishingAsync(PublishContentContext context)
    {
        // An item that is created as published is written and committed by its creator.
        if (IsOurs(context.ContentItem) && !context.ContentItem.Published && !work.IsWriting)
        {
            context.Cancel = true;
            var passed = await intake.CheckAsync(context.ContentItem);
            var edit = edits.Take(context.ContentItem) ?? new ContentEdit("", WriteAsync);
            var written = passed.Succeeded ? await edit.WriteAsync(stop => PublishAsync(context.ContentItem, stop)) : passed;
            context.Cancel = !written.Succeeded;
            context.ContentItem.Published = written.Succeeded;
            if (edit.Prefix.Length > 0 && updater.ModelUpdater?.ModelState is { } modelState)
            {
                modelState.Add(edit.Prefix, written, sentences);
            }
            else
            {
                await writer.ReportAsync(written);
            }

            ContentWriter.FollowUp(written, edit.AfterCommitAsync);
        }
    }

    public override async Task UnpublishingAsync(PublishContentContext context)
    {
        if (IsOurs(context.ContentItem))
        {
            context.Cancel = true;
            await writer.ReportAsync(Result.Refused(ContentErrors.StaysPublished.At("", context.ContentItem.DisplayText ?? "")));
        }
    }

    public override async Task RemovingAsync(RemoveContentContext context)
    {
        // A version that an import replaces is not removed.
        if (IsOurs(context.ContentItem) && !work.IsWriting && !edits.IsImporting(context.ContentItem))
        {
            context.Cancel = true;

            // Resolved late to avoid a circular dependency: removals need the stores, the stores need the content manager, and the content
            // manager needs its handlers.
            var removal = services.GetServices<IContentRemoval>().FirstOrDefault(
                removal => removal.Handles(context.ContentItem.ContentType));
            var (result, afterCommit) = removal is null ? (Result.Success, null) : await removal.RemoveAsync(context.ContentItem);
            context.Cancel = !result.Succeeded;
            await writer.ReportAsync(result);
            ContentWriter.FollowUp(result, afterCommit);
        }
    }

    private static bool IsOurs(ContentItem item) => ContentTypes.All.Contains(item.ContentType);

    /// <summary>Writes the item as published immediately, so that the form shows the errors of the database.</summary>
    private async Task PublishAsync(ContentItem item, CancellationToken cancellationToken)
    {
        item.Published = true;
        await work.Session.SaveAsync(item, checkConcurrency: true, cancellationToken: cancellationToken);
        await work.FlushAsync(cancellationToken);
    }

    private async Task<Result> WriteAsync(Func<CancellationToken, Task> write)
    {
        try
        {
            await write(CancellationToken.None);
            return Result.Success;
        }
        catch (Exception problem) when (problem is ConcurrencyException or DuplicateException)
        {
            return Result.Refused(ContentErrors.Changed);
        }
    }
}
