using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Web.Time;

/// <summary><c>&lt;sm-time value="@run.StartedAt" /&gt;</c>: "12 min ago", with the exact time in the agent's time zone on hover.</summary>
[HtmlTargetElement("sm-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTagHelper(RelativeTime relative, AgentTime time) : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    /// <summary>The text to show if there is no time: "never".</summary>
    public string Empty { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Value is not { } moment)
        {
            output.TagName = "span";
            output.Content.SetContent(Empty);
            return;
        }

        var local = await time.LocalAsync(moment);
        output.TagName = "time";
        output.Attributes.SetAttribute("datetime", moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", DateText.Moment(local));
        output.Content.SetContent(relative.Of(local));
    }
}
