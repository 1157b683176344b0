using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace SalesMailbox.Web.Assets;

/// <summary>
/// Creates the addresses of the static files of SalesMailbox.Web, with the host's base path, the tenant's prefix, and a version for
/// caching.
/// </summary>
public sealed class AssetPaths(IOptions<AssetOptions> options, IFileVersionProvider versions, IUrlHelperFactory urls)
{
    /// <param name="path">The path below wwwroot, such as "salesmailbox.css".</param>
    public string Resolve(ViewContext context, string path)
    {
        var address = urls.GetUrlHelper(context).Content(options.Value.BasePath + path);
        return versions.AddFileVersionToPath(context.HttpContext.Request.PathBase, address);
    }
}
