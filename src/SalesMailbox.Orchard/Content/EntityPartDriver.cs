using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Orchard.Content.ViewModels;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// Shows and edits one of Core's objects in the content editor. Core's rules apply, as on the module's pages; the editor only passes the
/// fields to Core and the errors back. It writes nothing itself: Orchard saves the item when the whole form is valid.
/// </summary>
internal abstract class EntityPartDriver<TPart, TEditor>(IHttpContextAccessor accessor, Sentences sentences, IStringLocalizer S)
    : ContentPartDisplayDriver<TPart>
    where TPart : ContentPart, new()
    where TEditor : class, new()
{
    // These buttons would remove the item from the indexes, and so from matching and import.
    private static readonly string[] Unoffered = ["submit.Save", "submit.Unpublish"];

    public sealed override IDisplayResult Display(TPart part, BuildPartDisplayContext context) => Combine(
        Initialize<ContentFactsViewModel>(
            "SalesMailboxFacts",
            async facts => facts.Texts = [.. (await FactsAsync(part)).Where(fact => !string.IsNullOrWhiteSpace(fact)).OfType<string>()])
            .Location(OrchardCoreConstants.DisplayType.SummaryAdmin, "Content:5"),
        // Replaces Orchard's own menu, which offers actions that are refused here: unpublish and clone.
        Initialize<ContentActionsViewModel>("SalesMailboxContentActions", model => model.ContentItem = part.ContentItem)
            .Location(OrchardCoreConstants.DisplayType.SummaryAdmin, "ActionsMenu:10"));

    public sealed override IDisplayResult Edit(TPart part, BuildPartEditorContext context) =>
        Initialize<TEditor>(GetEditorShapeType(context), async model => await ShowAsync(part, model, context.IsNew, posted: null));

    public sealed override async Task<IDisplayResult> UpdateAsync(TPart part, UpdatePartEditorContext context)
    {
        var model = new TEditor();
        var modelState = context.Updater.ModelState;
        if (accessor.HttpContext?.Request is { HasFormContentType: true } request && Array.Exists(Unoffered, request.Form.ContainsKey))
        {
            modelState.AddModelError("", S["This can't be unpublished or kept as a draft. Close or remove it instead."]);
        }
        else if (await context.Updater.TryUpdateModelAsync(model, Prefix))
        {
            modelState.Add(Prefix, await TryApplyAsync(part, model, context), sentences);
        }

        return Initialize<TEditor>(GetEditorShapeType(context), async shown => await ShowAsync(part, shown, context.IsNew, model));
    }

    /// <summary>Returns the facts for a line in the list of content items.</summary>
    protected abstract Task<IEnumerable<string?>> FactsAsync(TPart part);

    /// <summary>Fills the editor with the stored values and the available options.</summary>
    /// <param name="posted">The submitted values if the form is shown again; null otherwise.</param>
    protected abstract Task ShowAsync(TPart part, TEditor model, bool isNew, TEditor? posted);

    /// <summary>Checks the submitted values by Core's rules and writes them to the content item.</summary>
    protected abstract Task<Result> ApplyAsync(TPart part, TEditor model, bool isNew);

    private async Task<Result> TryApplyAsync(TPart part, TEditor model, UpdatePartEditorContext context)
    {
        try
        {
            return await ApplyAsync(part, model, context.IsNew);
        }
        catch (Exception problem) when (problem is YesSql.ConcurrencyException || DatabaseErrors.IsBusy(problem))
        {
            return Result.Refused(ContentErrors.ChangedAtOnce);
        }
        catch
        {
            // Orchard logs the exceptions of a driver and continues. With an error on the form, it doesn't save.
            context.Updater.ModelState.AddModelError(
                "", S["Nothing was saved because of an unexpected error. The site's log has details."]);
            throw;
        }
    }
}
