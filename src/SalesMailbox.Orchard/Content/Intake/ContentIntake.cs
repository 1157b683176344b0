using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>
/// Applies the rules to content that doesn't come from the module's editors, but from a recipe, the content API, a workflow, or another
/// module.
/// </summary>
internal sealed class ContentIntake(ContentEdits edits, ContentOriginals originals, IServiceProvider services)
{
    /// <summary>Returns the creation time that the source states, or the current time.</summary>
    public static DateTimeOffset Made(DateTimeOffset at, TimeProvider time) => at == default ? time.GetUtcNow() : at;

    /// <summary>
    /// Checks an item and writes the values that result from the rules to it. Pending work is added to <see cref="ContentEdits"/>. Items
    /// that an editor has already checked and unchanged items are accepted.
    /// </summary>
    /// <param name="isNew">Whether to treat a stored item as new, because no rules have been applied to it yet.</param>
    public async Task<Result> CheckAsync(ContentItem item, bool isNew = false)
    {
        if (edits.Has(item) || Find(item) is not { } intake)
        {
            return Result.Success;
        }

        var original = isNew ? null : await originals.FindAsync(item);
        if (original is not null && IsSame(original, item))
        {
            return Result.Success;
        }

        if (original is null)
        {
            await services.GetRequiredService<PortableReferences>().ResolveAsync(item);
        }

        var (result, edit) = await intake.ApplyAsync(item, original);
        if (result.Succeeded)
        {
            await services.GetRequiredService<PortableNames>().WriteAsync(item);
        }

        if (edit is not null)
        {
            edits.Add(item, edit);
        }

        return result;
    }

    /// <summary>Reverts the changes of a stored item.</summary>
    public async Task RestoreAsync(ContentItem item)
    {
        if (await originals.FindAsync(item) is { } original)
        {
            Find(item)?.Restore(item, original);
        }
    }

    // Resolved late to avoid a circular dependency: the rules need the stores, the stores need the content manager, and the content manager
    // needs its handlers.
    private IContentIntake? Find(ContentItem item) =>
        services.GetServices<IContentIntake>().FirstOrDefault(intake => intake.Handles(item.ContentType));

    private static bool IsSame(ContentItem original, ContentItem item) =>
        original.DisplayText == item.DisplayText && JsonNode.DeepEquals((JsonObject)original.Content, (JsonObject)item.Content);
}
