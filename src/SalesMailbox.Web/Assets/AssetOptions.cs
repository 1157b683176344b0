namespace SalesMailbox.Web.Assets;

/// <summary>Where the host serves Web's static files.</summary>
public sealed class AssetOptions
{
    /// <summary>Application-relative, ends with a slash. An Orchard module serves them as <c>~/SalesMailbox.Orchard/</c>.</summary>
    public string BasePath { get; set; } = "~/_content/SalesMailbox.Web/";
}
