using Microsoft.Extensions.Options;
using OrchardCore.ResourceManagement;

namespace SalesMailbox.Theme;

/// <summary>Defines the stylesheet, which the embedded server serves too, to be loaded after those of Bootstrap and TheAdmin.</summary>
internal sealed class ThemeResources : IConfigureOptions<ResourceManagementOptions>
{
    public const string Stylesheet = "salesmailbox-theme";
    public const string NarrowMenu = "salesmailbox-theme-narrow";

    public void Configure(ResourceManagementOptions options)
    {
        var manifest = new ResourceManifest();
        manifest.DefineStyle(Stylesheet)
            .SetUrl("~/SalesMailbox.Theme/theme.css")
            .SetDependencies("bootstrap", "the-admin")
            .ShouldAppendVersion(true);
        manifest.DefineScript(NarrowMenu).SetUrl("~/SalesMailbox.Theme/narrow.js").ShouldAppendVersion(true);
        options.ResourceManifests.Add(manifest);
    }
}
