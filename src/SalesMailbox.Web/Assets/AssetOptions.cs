namespace SalesMailbox.Web.Assets;

/// <summary>Where the host serves the static files of SalesMailbox.Web.</summary>
public sealed class AssetOptions
{
    /// <summary>
    /// Application-relative, with a trailing slash. An Orchard module serves the files at <c>~/SalesMailbox.Orchard/</c>.
    /// </summary>
    public string BasePath { get; set; } = "~/_content/SalesMailbox.Web/";
}
