using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SalesMailbox.Web.Time;

/// <summary><c>&lt;sm-time value="@run.StartedAt" /&gt;</c>: "12 min ago" with the exact time on hover (in UTC; the script turns it into local time).</summary>
[HtmlTargetElement("sm-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTagHelper(RelativeTime relative) : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    /// <summary>What stands there where there is no time: "never".</summary>
    public string Empty { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Value is not { } moment)
        {
            output.TagName = "span";
            output.Content.SetContent(Empty);
            return;
        }

        var utc = moment.ToUniversalTime();
        output.TagName = "time";
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", utc.ToString("f", CultureInfo.CurrentCulture) + " UTC");
        output.Content.SetContent(relative.Of(moment));
    }
}
