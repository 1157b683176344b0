using Microsoft.Extensions.Options;
using OrchardCore.ResourceManagement;
using SalesMailbox.Web.Assets;

namespace SalesMailbox.Orchard.Pages;

/// <summary>
/// Defines the stylesheet and the scripts of the pages as named resources with dependencies, so that they are loaded after Bootstrap and in
/// order.
/// </summary>
internal sealed class PageResourceDefinitions : IConfigureOptions<ResourceManagementOptions>
{
    public const string Base = "~/SalesMailbox.Orchard/";

    public static string Name(string file) => "salesmailbox/" + file;

    public void Configure(ResourceManagementOptions options)
    {
        var manifest = new ResourceManifest();
        manifest.DefineStyle(Name(PageHead.Stylesheet))
            .SetUrl(Base + PageHead.Stylesheet)
            .SetDependencies("bootstrap")
            .ShouldAppendVersion(true);
        manifest.DefineScript(Name(PageHead.FirstScript)).SetUrl(Base + PageHead.FirstScript).ShouldAppendVersion(true);
        string? previous = null;
        foreach (var file in PageHead.Scripts)
        {
            var script = manifest.DefineScript(Name(file)).SetUrl(Base + file).SetAttribute("defer", "defer").ShouldAppendVersion(true);
            if (previous is not null)
            {
                script.SetDependencies(previous);
            }

            previous = Name(file);
        }

        options.ResourceManifests.Add(manifest);
    }
}
