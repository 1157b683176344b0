using System.Diagnostics;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Tests.Messages.Parsing;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("Yes, please.\n\nOn Tue, 5 May 2026, Anna wrote:\n> offer", "Yes, please.")]
    [InlineData("Yes.\n\nOn Tuesday, 5 May 2026 at 10:00, Anna Sales\n<anna@acme.example> wrote:\n> offer", "Yes.")]
    [InlineData("Ja.\n\nAm 05.05.2026 um 10:00 schrieb Anna:\n> Angebot", "Ja.")]
    [InlineData("Oui.\n\nLe mar. 5 mai 2026 à 10:00, Anna a écrit :\n> offre", "Oui.")]
    [InlineData("Sí.\n\nEl mar, 5 may 2026, Anna escribió:\n> oferta", "Sí.")]
    [InlineData("Ok.\n\n-----Original Message-----\nFrom: Anna", "Ok.")]
    [InlineData("Ok.\n\n________________________________\nFrom: Anna", "Ok.")]
    [InlineData("Ok.\n\nVon: Anna\nGesendet: Dienstag\nAn: Bob", "Ok.")]
    [InlineData("Best regards\n-- \nAnn\nCustomer Ltd", "Best regards")]
    [InlineData("> quoted\n> more\n\nMy answer", "My answer")]
    [InlineData("> only\n> a quote", "> only > a quote")]
    [InlineData("a\n\n\tb\u200B  c", "a b c")]
    [InlineData("", "")]
    public void Of_Body_GivesTheOwnWords(string body, string expected) => Assert.Equal(expected, Snippets.Of(body));

    [Fact]
    public void Of_LongText_EndsAtAWord()
    {
        var snippet = Snippets.Of(string.Concat(Enumerable.Repeat("seven77 ", 100)));

        Assert.InRange(snippet.Length, 150, 200);
        Assert.EndsWith("seven77", snippet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("On wrote ")]
    [InlineData("Am schrieb\n")]
    [InlineData("From: ")]
    [InlineData("---")]
    [InlineData("____")]
    public void Of_TextMadeToTakeLong_EndsSoon(string piece)
    {
        var watch = Stopwatch.StartNew();

        Assert.InRange(Snippets.Of(string.Concat(Enumerable.Repeat(piece, 10_000))).Length, 1, 200);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }
}
