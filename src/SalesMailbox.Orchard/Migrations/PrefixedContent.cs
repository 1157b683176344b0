using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using YesSql;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>
/// Moves content that is stored under the names of version 1 ("Client", "Project") to the prefixed types. Only the module's own items move.
/// A type with such a name that the site defined itself keeps its items and only loses the part that version 1 added to it.
/// </summary>
internal sealed class PrefixedContent(IContentDefinitionManager definitions, ISession session)
{
    private const int BatchSize = 100;

    /// <summary>Moves the items of one type, and the fields and further parts that the site's owner added to the type.</summary>
    /// <param name="old">The names of version 1: the type and the module's part in it.</param>
    /// <param name="type">The prefixed type, which already exists.</param>
    /// <param name="part">The prefixed part.</param>
    public async Task MoveAsync((string Type, string Part) old, string type, string part)
    {
        if (await definitions.LoadTypeDefinitionAsync(old.Type) is not { } definition
            || definition.Parts.All(known => known.Name != old.Part))
        {
            return;
        }

        var isOurs = IsVersionOne(definition);
        var hasFields = isOurs && await CarryOverAsync(definition, old, type);
        if (await MoveItemsAsync(old, type, part) || !isOurs)
        {
            await definitions.AlterTypeDefinitionAsync(old.Type, builder => builder.RemovePart(old.Part));
            return;
        }

        await definitions.DeleteTypeDefinitionAsync(old.Type);
        if (hasFields)
        {
            await definitions.DeletePartDefinitionAsync(old.Type);
        }
    }

    /// <summary>Removes a part of version 1 that no type uses any more.</summary>
    public async Task RemovePartAsync(string part)
    {
        if (!(await definitions.LoadTypeDefinitionsAsync()).Any(type => type.Parts.Any(known => known.PartDefinition.Name == part)))
        {
            await definitions.DeletePartDefinitionAsync(part);
        }
    }

    /// <summary>
    /// Whether version 1 created the type. It never allowed drafts, versions, or a stereotype for its types; a type that has them belongs
    /// to the site and is kept.
    /// </summary>
    private static bool IsVersionOne(ContentTypeDefinition definition) =>
        definition.GetSettings<ContentTypeSettings>() is { Draftable: false, Versionable: false, Stereotype: null or "" };

    private async Task<bool> CarryOverAsync(ContentTypeDefinition definition, (string Type, string Part) old, string type)
    {
        var fields = await definitions.LoadPartDefinitionAsync(old.Type);
        var hasFields = fields is not null && definition.Parts.Any(known => known.PartDefinition.Name == old.Type);
        if (hasFields)
        {
            await definitions.StorePartDefinitionAsync(new ContentPartDefinition(type, fields!.Fields.ToArray(), fields.Settings));
        }

        await definitions.AlterTypeDefinitionAsync(type, builder =>
        {
            foreach (var added in definition.Parts.Where(known => known.Name != old.Part))
            {
                builder.WithPart(Renamed(added.Name), Renamed(added.PartDefinition.Name), part => part.MergeSettings(added.Settings));
            }
        });
        return hasFields;

        string Renamed(string name) => name == old.Type ? type : name;
    }

    /// <returns>Whether items remain that don't belong to the module.</returns>
    private async Task<bool> MoveItemsAsync((string Type, string Part) old, string type, string part)
    {
        var (last, othersRemain) = (0L, false);
        while (true)
        {
            var batch = (await session.Query<ContentItem, ContentItemIndex>(
                index => index.ContentType == old.Type && index.DocumentId > last)
                .OrderBy(index => index.DocumentId).NoDuplicates().Take(BatchSize).ListAsync()).ToList();
            foreach (var item in batch)
            {
                last = Math.Max(last, item.Id);
                if (!Rename(item, old, type, part))
                {
                    othersRemain = true;
                    continue;
                }

                await session.SaveAsync(item);
            }

            await session.FlushAsync();
            session.Detach(batch);
            if (batch.Count < BatchSize)
            {
                return othersRemain;
            }
        }
    }

    /// <returns>False for an item without data of the module.</returns>
    private static bool Rename(ContentItem item, (string Type, string Part) old, string type, string part)
    {
        var content = (JsonObject)item.Content;
        if (content[old.Part] is not JsonObject { Count: > 0 } values || values["EntityVersion"] is null)
        {
            return false;
        }

        content.Remove(old.Part);
        content[part] = values;
        if (content[old.Type] is { } fields)
        {
            content.Remove(old.Type);
            content[type] = fields;
        }

        item.ContentType = type;
        return true;
    }
}
