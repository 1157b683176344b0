using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// Hides the content types from the menus and lists while the feature is disabled, because nothing checks changes of the items then.
/// Reconciles items and tables when the feature is enabled again.
/// </summary>
internal sealed class FeatureContent(IContentDefinitionManager definitions, ContentReconciliation reconciliation, ShellSettings settings)
    : FeatureEventHandler
{
    public override async Task EnabledAsync(IFeatureInfo feature)
    {
        if (settings.IsInitializing())
        {
            return; // during setup a site has neither content nor its tables
        }

        // When the feature is enabled for the first time, its types don't exist, and the site may not have Orchard's content tables yet.
        if (await OfferAsync(ContentTypes.Of(feature.Id), isOn: true) is { Count: > 0 } known)
        {
            await reconciliation.RunAsync(known);
        }
    }

    public override Task DisablingAsync(IFeatureInfo feature) => OfferAsync(ContentTypes.Of(feature.Id), isOn: false);

    /// <returns>The types that the site has.</returns>
    private async Task<List<string>> OfferAsync(IReadOnlyCollection<string> types, bool isOn)
    {
        var known = new List<string>();
        foreach (var type in types)
        {
            if (await definitions.LoadTypeDefinitionAsync(type) is not null)
            {
                // A mailbox is created on the page of its connection.
                await definitions.AlterTypeDefinitionAsync(
                    type, builder => builder.Creatable(isOn && type != ContentTypes.SalesMailbox).Listable(isOn));
                known.Add(type);
            }
        }

        return known;
    }
}
