using MimeKit.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Counts what a browser would load from other servers to show a tag.</summary>
internal static class RemoteReferences
{
    private static readonly Dictionary<string, string[]> Loading = new(StringComparer.Ordinal)
    {
        ["img"] = ["src", "srcset", "lowsrc", "dynsrc"],
        ["image"] = ["src", "href", "xlink:href"],
        ["input"] = ["src"],
        ["source"] = ["src", "srcset"],
        ["video"] = ["src", "poster"],
        ["audio"] = ["src"],
        ["track"] = ["src"],
        ["bgsound"] = ["src"],
        ["embed"] = ["src"],
        ["iframe"] = ["src"],
        ["frame"] = ["src"],
        ["object"] = ["data"],
        ["link"] = ["href"],
        ["use"] = ["href", "xlink:href"],
        ["script"] = ["src"],
    };

    public static int Count(string tag, HtmlAttributeCollection attributes, WorkMeter meter)
    {
        var loading = Loading.GetValueOrDefault(tag) ?? [];
        var count = 0;
        foreach (var attribute in attributes)
        {
            meter.Step();
            var name = attribute.Name.ToLowerInvariant();
            if (name == "style")
            {
                count += CssText.CountRemote(attribute.Value ?? "", meter);
            }
            else if ((name == "background" || loading.Contains(name)) && MailLinks.IsRemote(attribute.Value))
            {
                count++;
            }
        }

        return count;
    }
}
