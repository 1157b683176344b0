using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>What comes as content by another way than the module's editors - a recipe, the content API, a workflow, another module - passes the rules here.</summary>
internal sealed class ContentIntake(ContentEdits edits, ContentOriginals originals, IServiceProvider services)
{
    /// <summary>When an object was made: as anyone who brings it says, or now.</summary>
    public static DateTimeOffset Made(DateTimeOffset at, TimeProvider time) => at == default ? time.GetUtcNow() : at;

    /// <summary>
    /// Checks an item and writes into it what the rules make of it; what goes with that waits in <see cref="ContentEdits"/>. What an editor has checked
    /// already, or what did not change, passes.
    /// </summary>
    /// <param name="isNew">Whether the item counts as new although it is stored: none of the rules has seen it yet.</param>
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

    /// <summary>Takes back what was changed in a stored item.</summary>
    public async Task RestoreAsync(ContentItem item)
    {
        if (await originals.FindAsync(item) is { } original)
        {
            Find(item)?.Restore(item, original);
        }
    }

    // Asked for late: the rules need the stores, the stores the content manager, and that its handlers.
    private IContentIntake? Find(ContentItem item) => services.GetServices<IContentIntake>().FirstOrDefault(intake => intake.Handles(item.ContentType));

    private static bool IsSame(ContentItem original, ContentItem item) =>
        original.DisplayText == item.DisplayText && JsonNode.DeepEquals((JsonObject)original.Content, (JsonObject)item.Content);
}
