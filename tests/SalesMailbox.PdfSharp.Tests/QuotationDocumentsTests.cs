using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace SalesMailbox.PdfSharp.Tests;

/// <summary>Tests the PDF by reading it with another library, PdfPig.</summary>
public sealed class QuotationDocumentsTests
{
    [Fact]
    public void Create_Quotation_SaysEverythingInText()
    {
        var words = string.Join(
            '\n',
            Read(Papers.Draw(Papers.Of(Papers.Line("Panels", 20, 149.95m), Papers.Line("Mounting", 1.5m, 80, tax: 7, discount: 10)))));

        foreach (var expected in new[]
        {
            "Acme Solar", "1 Sun Street", "Brightwell", "Clara Brightwell", "Quotation Q-0012", "Solar roof", "2 Mar 2026", "1 Apr 2026",
            "Anna, anna@acme.example",
            "20 pcs", "149.95", "2,999.00", "1.5 pcs", "10 %", "108.00", "3,107.00 EUR", "Tax 7 % on 108.00", "7.56 EUR",
            "Tax 20 % on 2,999.00", "599.80 EUR",
            "3,714.36 EUR", "IBAN DE02", "Q-0012, page 1 of 1",
        })
        {
            Assert.Contains(expected, words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Ελληνικά ηλιακά πάνελ")]
    [InlineData("Солнечные панели: монтаж, Їжак")]
    [InlineData("Größe, çà et là, Łódź, Ødegård, ẞ, €, £, ₴")]
    public void Create_AnotherAlphabet_CanBeCopied(string title) =>
        Assert.Contains(title, Read(Papers.Draw(Papers.Of(quotation => quotation.Title = title)))[0], StringComparison.Ordinal);

    [Fact]
    public void Create_ManyLines_RepeatTheHeadAndCountThePages()
    {
        var pages = Read(
            Papers.Draw(Papers.Of([.. Enumerable.Range(1, 120).Select(number => Papers.Line($"Item {number:000}", 1, number))])));

        Assert.True(pages.Count > 2);
        Assert.All(pages, (page, at) =>
        {
            Assert.Contains("Description", page, StringComparison.Ordinal);
            Assert.Contains($"page {at + 1} of {pages.Count}", page, StringComparison.Ordinal);
        });
        var all = string.Join('\n', pages);
        Assert.All(Enumerable.Range(1, 120), number => Assert.Single(All(all, $"Item {number:000}")));
    }

    [Fact]
    public void Create_DescriptionLongerThanAPage_IsThereToItsLastWord()
    {
        var description = string.Join(' ', Enumerable.Range(1, 1500).Select(number => $"word{number}")) + "\n" + new string('x', 400)
            + "END";

        var pages = Read(Papers.Draw(Papers.Of(Papers.Line(description, 1, 10), Papers.Line("The one after it", 1, 20))));

        var all = string.Join(' ', pages);
        Assert.True(pages.Count > 1);
        Assert.All(Enumerable.Range(1, 1500), number => Assert.Contains($"word{number}", all, StringComparison.Ordinal));
        Assert.Contains("END", all, StringComparison.Ordinal);
        Assert.Contains("The one after it", pages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Create_AnyText_StaysWithinTheMargins()
    {
        var paper = Papers.Of(quotation =>
        {
            quotation.Title = new string('W', 200);
            quotation.Intro = string.Concat(Enumerable.Repeat("longwordwithoutspaces", 30));
            quotation.Lines = [Papers.Line(string.Concat(Enumerable.Repeat("😀日本", 100)), 1_000_000, 1_000_000_000, discount: 12.34m)];
        });

        using var document = PdfDocument.Open(Papers.Draw(paper));

        Assert.All(
            document.GetPages(), page => Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 50, page.Width - 50)));
    }

    [Fact]
    public void Create_Twice_GivesTheSameBytes()
    {
        var paper = Papers.Of(quotation => quotation.Intro = "Intro");

        Assert.Equal(Papers.Draw(paper), Papers.Draw(paper));
        Assert.NotEqual(Papers.Draw(paper), Papers.Draw(Papers.Of(quotation => quotation.Intro = "Another")));
    }

    [Fact]
    public async Task Create_SeveralAtOnce_GivesWhatOneAloneGives()
    {
        var expected = Papers.Draw(Papers.Of(quotation => { }));

        var drawn = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Task.Run(() => Papers.Draw(Papers.Of(quotation => { })), TestContext.Current.CancellationToken)));

        Assert.All(drawn, bytes => Assert.Equal(expected, bytes));
    }

    [Fact]
    public void Create_GermanCulture_WritesNumbersAsThere()
    {
        var page = Read(Papers.Draw(Papers.Of(Papers.Line("Panels", 2.5m, 1234.5m)), "de-DE"))[0];

        Assert.Contains("3.086,25", page, StringComparison.Ordinal);
        Assert.Contains("2. März 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_CurrencyWithoutMinorUnits_ShowsNone()
    {
        var page = Read(Papers.Draw(Papers.Of(quotation => quotation.Currency = "JPY")))[0];

        Assert.Contains("3,599 JPY", page, StringComparison.Ordinal);
    }

    /// <summary>A strict reader compares the Adler-32 checksum at the end of a zlib stream (RFC 1950 2.2) with the data.</summary>
    [Fact]
    public void Create_Streams_EndWithTheirChecksum()
    {
        var streams = PdfStreams.Of(Papers.Draw(Papers.Of(quotation => quotation.Intro = "Intro")));

        Assert.True(streams.Count(stream => stream.IsCompressed) >= 3, "Content and two fonts at least.");
        Assert.All(
            streams.Where(stream => stream.IsCompressed), stream => Assert.Equal(stream.ComputedChecksum(), stream.StoredChecksum()));
    }

    /// <summary>Uses the longest quotation that is accepted. The time limit is generous, because a test machine may be busy.</summary>
    [Fact]
    public void Create_LongestQuotation_IsDrawnInTime()
    {
        var words = string.Join(' ', Enumerable.Range(0, 700).Select(number => $"w{number}"))[..3_000];
        Papers.Draw(Papers.Of(Papers.Line("warm", 1, 1)));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var pdf = Papers.Draw(
            Papers.Of([.. Enumerable.Range(0, 33).Select(_ => Papers.Line(words, 1, 1)), Papers.Line(new string('W', 1_000), 1, 1)]));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
        Assert.NotEmpty(pdf);
    }

    private static List<string> Read(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return [.. document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page).Replace('\u00A0', ' '))];
    }

    private static IEnumerable<int> All(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
