using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>
/// Handles items that don't come from an editor. Each step is first refused and then allowed after it succeeds, because Orchard logs the
/// exceptions of a handler and continues. Items that are published later are checked by <see cref="ContentGuard"/>.
/// </summary>
internal sealed class ContentIntakeHandler(
    ContentIntake intake, ContentEdits edits, ContentOriginals originals, ContentWriter writer, YesSqlUnitOfWork work, Sentences sentences)
    : ContentHandlerBase
{
    /// <summary>Keeps a refusal that Orchard didn't ask for until it does.</summary>
    private readonly Dictionary<ContentItem, Result> _refused = new(ReferenceEqualityComparer.Instance);

    public override Task LoadedAsync(LoadContentContext context)
    {
        if (IsForeign(context.ContentItem))
        {
            originals.Add(context.ContentItem);
        }

        return Task.CompletedTask;
    }

    public override Task ImportingAsync(ImportContentContext context)
    {
        if (IsForeign(context.ContentItem))
        {
            edits.BeginImport(context.ContentItem);
        }

        return Task.CompletedTask;
    }

    public override Task ImportedAsync(ImportContentContext context)
    {
        edits.EndImport(context.ContentItem);
        return Task.CompletedTask;
    }

    public override async Task CreatingAsync(CreateContentContext context)
    {
        if (IsForeign(context.ContentItem) && (context.ContentItem.Published || edits.IsImporting(context.ContentItem)))
        {
            context.Cancel = true;
            context.Cancel = !await TakeInAsync(context.ContentItem);
        }
    }

    public override async Task UpdatingAsync(UpdateContentContext context)
    {
        if (IsForeign(context.ContentItem) && (context.ContentItem.Published || edits.IsImporting(context.ContentItem))
            && !await TakeInAsync(context.ContentItem))
        {
            // Orchard doesn't ask whether the update is allowed, so the item is reverted.
            await intake.RestoreAsync(context.ContentItem);
        }
    }

    public override async Task ValidatingAsync(ValidateContentContext context)
    {
        if (IsForeign(context.ContentItem))
        {
            var result = context.ContentValidateResult;
            var before = result.Succeeded;
            result.Succeeded = false;
            var known = _refused.Remove(context.ContentItem, out var refused);
            var errors = (known ? refused! : await intake.CheckAsync(context.ContentItem)).Errors;
            result.Succeeded = before;
            foreach (var error in errors)
            {
                context.Fail(
                    $"{context.ContentItem.ContentType} \"{context.ContentItem.DisplayText}\": {sentences.Of(error)}", error.Field);
            }
        }
    }

    public override async Task DraftSavingAsync(SaveDraftContentContext context)
    {
        if (IsForeign(context.ContentItem))
        {
            await work.Session.CancelAsync();
            await writer.ReportAsync(NoDrafts());
        }
    }

    private bool IsForeign(ContentItem item) => ContentTypes.All.Contains(item.ContentType) && !work.IsWriting;

    /// <summary>Checks an item that will be stored, and writes dependent changes.</summary>
    private async Task<bool> TakeInAsync(ContentItem item)
    {
        _refused[item] = Result.Refused(ContentErrors.NotChecked);
        var result = item.Published ? await intake.CheckAsync(item) : NoDrafts();
        if (result.Succeeded && edits.Take(item) is { } edit)
        {
            result = await edit.WriteAsync(work.FlushAsync);
            ContentWriter.FollowUp(result, edit.AfterCommitAsync);
        }

        if (result.Succeeded)
        {
            _refused.Remove(item);
            originals.Set(item);
            return true;
        }

        _refused[item] = result;
        if (!edits.IsImporting(item))
        {
            await writer.ReportAsync(result); // an import reports the refusal itself
        }

        return false;
    }

    private static Result NoDrafts() => Result.Refused(ContentErrors.NoDrafts);
}
