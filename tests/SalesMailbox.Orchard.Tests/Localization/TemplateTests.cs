namespace SalesMailbox.Orchard.Tests.Localization;

/// <summary>
/// The PO template that translators start from has every string there is. To write it again: set SALESMAILBOX_WRITE_TEMPLATE=1 and run this class.
/// </summary>
public sealed class TemplateTests
{
    [Fact]
    public void Template_OfAllSources_IsUpToDate()
    {
        var template = SourceStrings.ToTemplate(SourceStrings.Read());
        if (Environment.GetEnvironmentVariable("SALESMAILBOX_WRITE_TEMPLATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(SourceStrings.Template)!);
            File.WriteAllText(SourceStrings.Template, template);
        }

        var stored = File.ReadAllText(SourceStrings.Template).ReplaceLineEndings("\n");
        Assert.Equal(Entries(template), Entries(stored));
    }

    [Fact]
    public void Strings_OfAllSources_AreLiterals()
    {
        // What is put together when it runs can't be found in a translation.
        var strings = SourceStrings.Read();
        Assert.True(strings.Count > 500, $"Only {strings.Count} strings were found.");
        Assert.Contains("Someone else changed this. Reload the page and make your change again.", strings.Keys);
        Assert.Contains("Emails are matched to", strings.Keys);
    }

    private static IEnumerable<string> Entries(string template) => template.Split("\n\n").Select(entry => entry.Trim()).Order(StringComparer.Ordinal);
}
