namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>The picture formats that hold no script.</summary>
public static class PictureFormats
{
    private static readonly HashSet<string> Formats = new(StringComparer.OrdinalIgnoreCase) { "image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp" };

    /// <summary>Whether content of that type may be sent to a browser to be shown instead of saved.</summary>
    public static bool MayShow(string contentType) => Formats.Contains(contentType);
}
