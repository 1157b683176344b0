using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Tests.Import;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

public sealed class CodedTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private static class TestTexts
    {
        public static readonly TextCode Greeting = new("test.greeting", "{0} has {1:N0} emails of {2:yyyy-MM-dd}.");
        public static readonly TextCode Outer = new("test.outer", "It failed: {0}");
    }

    [Fact]
    public void Write_EveryKindOfArgument_ReadsBackTheSame()
    {
        var text = TestTexts.Greeting.With("Ann \"O'Hara\" ü", 1234, Noon, null, true, 1.5m, TestTexts.Outer.With("inner"));

        var read = CodedTextJson.Read(CodedTextJson.Write(text));

        Assert.Equal(text, read);
        Assert.Equal(text, JsonSerializer.Deserialize<CodedText>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("Google has a temporary problem.")]
    [InlineData("[EXTERNAL] is no tag.")]
    [InlineData("[]")]
    [InlineData("")]
    public void Read_SentenceOfAnEarlierVersion_KeepsIt(string sentence) =>
        Assert.Equal(SharedTexts.Stored.With(sentence), CodedTextJson.Read(sentence));

    [Fact]
    public void With_UnknownType_Throws() => Assert.Throws<ArgumentException>(() => TestTexts.Outer.With(new Uri("https://example.com")));

    [Fact]
    public void Of_Arguments_AreWrittenIntoTheSentence()
    {
        using var services = new ServiceCollection().AddSingleton(typeof(IStringLocalizer<>), typeof(PlainText<>))
            .AddTexts(typeof(TestTexts)).BuildServiceProvider();
        var sentences = services.GetRequiredService<Sentences>();

        Assert.Equal(
            "It failed: Ann has 1,234 emails of 2026-12-01.",
            sentences.Of(TestTexts.Outer.With(TestTexts.Greeting.With("Ann", 1234, Noon))));
        Assert.Equal("As it was {0}.", sentences.Of(SharedTexts.Stored.With("As it was {0}.")));
        Assert.Equal("test.retired 1", sentences.Of(new CodedText("test.retired", [1])));
    }

    [Fact]
    public void Catalog_SameCodeTwice_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new TextCatalog([new(typeof(TestTexts)), new(typeof(Twice))]));

    private static class Twice
    {
        public static readonly TextCode Other = new("test.outer", "Another.");
    }
}
