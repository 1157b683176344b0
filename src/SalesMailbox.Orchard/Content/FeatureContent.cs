using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// Where the feature is switched off, its content types are neither offered in the menus nor listed, because nothing checks then what is done to the items.
/// Where it is switched on again, items and tables are reconciled.
/// </summary>
internal sealed class FeatureContent(IContentDefinitionManager definitions, ContentReconciliation reconciliation, ShellSettings settings) : FeatureEventHandler
{
    public override async Task EnabledAsync(IFeatureInfo feature)
    {
        if (settings.IsInitializing())
        {
            return; // a site that is being set up has neither content nor tables for it
        }

        // Enabled for the first time, it has no types, and the site may not have Orchard's tables of content yet.
        if (await OfferAsync(ContentTypes.Of(feature.Id), isOn: true) is { Count: > 0 } known)
        {
            await reconciliation.RunAsync(known);
        }
    }

    public override Task DisablingAsync(IFeatureInfo feature) => OfferAsync(ContentTypes.Of(feature.Id), isOn: false);

    /// <returns>Those of the types that the site has.</returns>
    private async Task<List<string>> OfferAsync(IReadOnlyCollection<string> types, bool isOn)
    {
        var known = new List<string>();
        foreach (var type in types)
        {
            if (await definitions.LoadTypeDefinitionAsync(type) is not null)
            {
                // A mailbox is made on the pages of its connection.
                await definitions.AlterTypeDefinitionAsync(type, builder => builder.Creatable(isOn && type != ContentTypes.SalesMailbox).Listable(isOn));
                known.Add(type);
            }
        }

        return known;
    }
}
