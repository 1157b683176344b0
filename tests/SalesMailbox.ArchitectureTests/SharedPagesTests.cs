using System.Text.RegularExpressions;

namespace SalesMailbox.ArchitectureTests;

/// <summary>
/// Checks that the pages of SalesMailbox.Web use only what both hosts support (docs/architecture.md, "Two hosts, one set of pages").
/// </summary>
public sealed partial class SharedPagesTests
{
    private const string Web = "src/SalesMailbox.Web";

    public static TheoryData<string> Views =>
        [.. Repository.Files("*.cshtml", Web).Select(file => Path.GetRelativePath(Repository.Root, file)).Order()];

    [Theory]
    [MemberData(nameof(Views))]
    public void View_Text_NamesNoAreaSectionTypedAddressOrInlineCode(string view)
    {
        var text = Comment().Replace(Read(view), "");

        Assert.DoesNotMatch(Area(), text);
        Assert.DoesNotMatch(Section(), text);
        Assert.DoesNotMatch(TypedAddress(), text);
        Assert.DoesNotMatch(InlineStyle(), text);
        Assert.DoesNotMatch(InlineScript(), text);
        Assert.DoesNotMatch(EventHandler(), text);
        Assert.DoesNotMatch(Component(), text);
        Assert.DoesNotMatch(UnfilledValue(), text);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void View_VisibleText_GoesThroughTheLocalizer(string view)
    {
        Assert.Empty(LiteralText(Read(view)));
    }

    [Theory]
    [InlineData("<p>Hello</p>", 1)]
    [InlineData("<p>@T[\"Hello\"]</p>", 0)]
    [InlineData("<a aria-label=\"Close\"></a>", 1)]
    [InlineData("@if (a > b) { <b>@c</b> }", 0)]
    [InlineData("<p>@T[\"{0} mails\", Model.Count] today</p>", 1)]
    [InlineData("<p>@a.B?.Name</p>", 0)]
    public void LiteralText_Samples_AreTold(string view, int found)
    {
        Assert.Equal(found, LiteralText(view).Count());
    }

    [Fact]
    public void Views_Folder_HoldsNoViewStart()
    {
        Assert.Empty(Repository.Files("_ViewStart.cshtml", Web));
    }

    [Fact]
    public void Controllers_InWeb_ArePublicOpenAndWithoutArea()
    {
        var controllers = System.Reflection.Assembly.Load("SalesMailbox.Web").GetTypes()
            .Where(type => type.Name.EndsWith("Controller", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(controllers);
        Assert.All(
            controllers, type => Assert.True(type is { IsPublic: true, IsSealed: false }, $"{type.Name} must be public and not sealed."));
        Assert.All(
            controllers,
            type => Assert.DoesNotContain(type.GetCustomAttributes(true), attribute => attribute.GetType().Name == "AreaAttribute"));
    }

    // Finds text between the end of a tag and the next tag on one line, and attributes that are read aloud, after removing code. This is a
    // heuristic, because it can't parse Razor.
    private static IEnumerable<string> LiteralText(string view)
    {
        var markup = CodeBlocks().Replace(Comment().Replace(view, ""), "");
        markup = RazorExpression(markup);
        var between = TextNode().Matches(markup).Select(match => match.Groups[1].Value);
        var attributes = ReadAttribute().Matches(markup).Select(match => match.Groups[1].Value);
        return between.Concat(attributes).Select(text => Entity().Replace(text, "")).Where(text => text.Any(char.IsLetter));
    }

    /// <summary>Removes @a.b["c"](d) with balanced brackets.</summary>
    private static string RazorExpression(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at))
        {
            var end = at + 1;
            while (end < text.Length && (IsName(text, end) || text[end] is '(' or '['))
            {
                end = text[end] is '(' or '[' ? Closing(text, end) : end + 1;
            }

            text = text.Remove(at, end - at);
        }

        return text;
    }

    private static bool IsName(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || text[at] is '_'
        || (text[at] is '.' or '!' or '?' && at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] is '.'));

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at = text.IndexOf('"', at + 1);
                if (at < 0)
                {
                    break;
                }
            }

            depth += text[at] is '(' or '[' ? 1 : text[at] is ')' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    private static string Read(string view) => File.ReadAllText(Path.Combine(Repository.Root, view));

    // Value is the text before its arguments are inserted: "Shared with {0}".
    [GeneratedRegex("""T\["[^"\n]*\{[0-9][^"\n]*",(?:[^\[\]\n]|\[[^\[\]\n]*\])*\]\.Value""")]
    private static partial Regex UnfilledValue();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^[ \t]*@(model|using|inject|addTagHelper)\b[^\n]*$|^@\{.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex(@"<(?:/?[a-zA-Z][^<>]*)>([^<>{};\n]*)(?=</?[a-zA-Z])")]
    private static partial Regex TextNode();

    [GeneratedRegex("(?:\\s)(?:aria-label|title|placeholder|alt|empty)=\"([^\"]*)\"")]
    private static partial Regex ReadAttribute();

    [GeneratedRegex("&[a-z]+;|&#[0-9]+;")]
    private static partial Regex Entity();

    [GeneratedRegex("asp-area")]
    private static partial Regex Area();

    [GeneratedRegex(@"@section\b")]
    private static partial Regex Section();

    [GeneratedRegex("(?:href|action|src|hx-get|hx-post)=\"[/~]")]
    private static partial Regex TypedAddress();

    [GeneratedRegex(@"\sstyle=|<style\b")]
    private static partial Regex InlineStyle();

    [GeneratedRegex(@"<script(?![^>]*\bsm-asset=)")]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"\son[a-z]+=""|href=""javascript:")]
    private static partial Regex EventHandler();

    [GeneratedRegex(@"<vc:|Component\.InvokeAsync")]
    private static partial Regex Component();
}
