using SalesMailbox.Server.Localization;

namespace SalesMailbox.ArchitectureTests.Localization;

/// <summary>
/// Checks that the template for translators and each translation contain exactly the sentences of the sources. To write the files again,
/// set SALESMAILBOX_WRITE_TEMPLATE=1 and run this class.
/// </summary>
public sealed class TemplateTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "SalesMailbox.Web", "Localization");

    private static bool IsWriting => Environment.GetEnvironmentVariable("SALESMAILBOX_WRITE_TEMPLATE") == "1";

    public static TheoryData<string> Translations =>
        [.. Directory.EnumerateFiles(Folder, "*.po").Select(file => Path.GetFileName(file)!).Order()];

    [Fact]
    public void Template_OfAllSources_IsUpToDate() =>
        AssertUpToDate(Path.Combine(Folder, "SalesMailbox.pot"), PoWriter.Template(SourceStrings.Read().Values));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Translation_Sentences_AreThoseOfTheSources(string file)
    {
        var path = Path.Combine(Folder, file);
        using var source = new StreamReader(path);
        var merged = PoWriter.Merge(PoFile.Read(source, file), SourceStrings.Read().Values);
        source.Dispose();

        AssertUpToDate(path, merged);
    }

    [Fact]
    public void Strings_OfAllSources_AreFound()
    {
        var strings = SourceStrings.Read();
        Assert.True(strings.Count > 500, $"Only {strings.Count} strings were found.");
        Assert.Contains("Someone else changed this. Reload the page and make your change again.", strings.Keys);
        Assert.Contains("Emails are matched to", strings.Keys);
    }

    [Theory]
    [InlineData("""T["One"]""", "One", null)]
    [InlineData("""text["One {0}", number]""", "One {0}", null)]
    [InlineData("""_text["A " + "sum"]""", "A sum", null)]
    [InlineData("""T["A \"quoted\" word"]""", "A \"quoted\" word", null)]
    [InlineData("""T.Plural(Model.Count(a, b), "{0} email", "{0} emails")""", "{0} email", "{0} emails")]
    [InlineData("""[Required(ErrorMessage = "Enter it."), StringLength(9)]""", "Enter it.", null)]
    [InlineData("""[Display(Name = "Name")]""", "Name", null)]
    [InlineData("""new("area.what", "A sentence.")""", "A sentence.", null)]
    [InlineData("""new("area.what-it-says", ErrorKind.Invalid, "A sentence.")""", "A sentence.", null)]
    [InlineData("""new TextCode("area.what", "{0} email", plural: "{0} emails")""", "{0} email", "{0} emails")]
    public void Find_Samples_AreFound(string source, string text, string? plural) =>
        Assert.Equal([(text, plural)], SourceStrings.Find(source));

    [Theory]
    [InlineData("""text[at..end] + "x" """)]
    [InlineData("""new("decision", "allow")""")]
    public void Find_OtherCode_IsLeftOut(string source) => Assert.Empty(SourceStrings.Find(source));

    private static void AssertUpToDate(string path, string wanted)
    {
        if (IsWriting)
        {
            File.WriteAllText(path, wanted);
        }

        Assert.Equal(Entries(wanted), Entries(File.ReadAllText(path).ReplaceLineEndings("\n")));
    }

    private static IEnumerable<string> Entries(string file) =>
        file.Split("\n\n").Select(entry => entry.Trim()).Order(StringComparer.Ordinal);
}
