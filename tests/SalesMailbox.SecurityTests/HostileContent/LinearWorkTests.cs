using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.Core.Tests.Messages.Parsing;

namespace SalesMailbox.SecurityTests.HostileContent;

/// <summary>Twice the input causes at most two and a half times the work, counted in steps, whatever the input contains.</summary>
public sealed class LinearWorkTests
{
    private const int Length = 40_000;

    /// <summary>The steps that a body of any length may take, so that short ones don't seem to be superlinear.</summary>
    private const int Base = 1_000;

    private const int Cycle = 12;

    private static Gen<string> Pieces(IReadOnlyList<string> shapes) =>
        Gen.ArrayOf(Gen.Elements(shapes.ToArray())).Where(pieces => pieces.Length is > 0 and <= 6).Select(string.Concat);

    public static TheoryData<string> Html => [.. HostileShapes.Html];

    public static TheoryData<string> Plain => [.. HostileShapes.Plain];

    [Theory]
    [MemberData(nameof(Html))]
    public void Render_RepeatedHtml_TakesLinearWork(string piece) => VerifyHtml(piece);

    [Property(MaxTest = 300)]
    public Property Render_RepeatedMixOfHtml_TakesLinearWork() => Prop.ForAll(Pieces(HostileShapes.Html).ToArbitrary(), VerifyHtml);

    [Property(MaxTest = 150)]
    public Property Render_HtmlBehindHtml_TakesLinearWork() => Prop.ForAll(
        Pieces(HostileShapes.Html).ToArbitrary(), Pieces(HostileShapes.Html).ToArbitrary(),
        (first, second) => Verify(length => Repeat(first, length) + Repeat(second, length), RenderHtml));

    [Theory]
    [InlineData("<p style='background:url(/*text <div id=divRplyFwdMsg></div>", "(<p>")]
    [InlineData("<a href='<p style='background:url(url(//[<a href=' \t*/", ":<<<table><tr><td><div id=divRplyFwdMsg></div>")]
    public void Render_HtmlBehindOpenQuotes_TakesLinearWork(string first, string second) =>
        Verify(length => Repeat(first, length) + Repeat(second, length), RenderHtml);

    [Theory]
    [MemberData(nameof(Plain))]
    public void Render_RepeatedText_TakesLinearWork(string piece) => VerifyPlain(piece);

    [Property(MaxTest = 300)]
    public Property Render_RepeatedMixOfText_TakesLinearWork() => Prop.ForAll(Pieces(HostileShapes.Plain).ToArbitrary(), VerifyPlain);

    [Theory]
    [MemberData(nameof(Html))]
    public void HtmlText_RepeatedHtml_TakesLinearWork(string piece) =>
        Verify(length => Repeat(piece, length), (html, meter) => HtmlText.Of(html, meter, int.MaxValue));

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Shown_ManyPicturesInMuchHtml_TakesLinearWork(int perTag)
    {
        // The whole message doubles: pictures and HTML.
        Verify(
            length => Mail.Multipart(
                "related",
                Enumerable.Range(0, length / 100).Select(number => $"Content-Type: image/png\nContent-ID: <p{number}@x>\n\nx")
                    .Prepend("Content-Type: text/html\n\n" + Repeat(
                        string.Concat(Enumerable.Repeat("<img src='cid:q@x'>", perTag)) + "text ", length))),
            (raw, meter) => MessageParser.ParseAsync(new MemoryStream(Mail.Bytes(raw)), meter, CancellationToken.None)
                .GetAwaiter()
                .GetResult());
    }

    /// <summary>The maximum number of steps per character. This limits the work itself, independent of how busy the machine is.</summary>
    private const int StepsPerCharacter = 16;

    [Theory]
    [MemberData(nameof(Html))]
    public async Task RenderAsync_TwoMegabytes_IsShownOrCut(string piece)
    {
        var html = Repeat(piece, 2_000_000);
        var options = new MailRenderOptions { Budget = TimeSpan.FromMinutes(5) };
        var raw = Encoding.UTF8.GetBytes("Content-Type: text/html; charset=utf-8\r\n\r\n" + html);

        var mail = await MailHtmlRenderer.RenderAsync(new MemoryStream(raw), options, TestContext.Current.CancellationToken);

        Assert.True(mail.Limit is RenderLimit.None or RenderLimit.Cut, $"{mail.Limit}");
        Assert.InRange(Count(html, RenderHtml), 1, (long)StepsPerCharacter * html.Length);
    }

    private static void VerifyHtml(string piece) => Verify(length => Repeat(piece, length), RenderHtml);

    private static void VerifyPlain(string piece) => Verify(length => Repeat(piece, length), (text, meter) =>
    {
        PlainTextHtml.Of(text, "Quote", meter);
        Snippets.Of(text);
    });

    private static void RenderHtml(string html, WorkMeter meter) =>
        MailHtmlRenderer.RenderHtml(html, new MailRenderOptions(), static _ => null, meter);

    private static void Verify(Func<int, string> input, Action<string, WorkMeter> work)
    {
        var (once, twice) = (Count(input(Length), work), Count(input(2 * Length), work));
        Assert.True(once >= Length / 2, $"{once} steps for {Length} characters: the work is not counted.");
        Assert.True(twice <= (once * 2.5) + Base, $"{once} steps, then {twice} for twice the input.");
    }

    private static long Count(string input, Action<string, WorkMeter> work)
    {
        var meter = new WorkMeter();
        work(input, meter);
        return meter.Steps;
    }

    /// <summary>
    /// A fragment with an odd number of quotation marks leaves the parser inside a value after every second repetition, so the following
    /// text is alternately text and part of a tag. Counts that are multiples of twelve end at the same point of every such cycle of up to
    /// four, six, or twelve repetitions, so that the longer input is exactly twice the shorter one.
    /// </summary>
    private static string Repeat(string piece, int length)
    {
        var count = ((length / piece.Length / Cycle) + 1) * Cycle;
        return new StringBuilder(count * piece.Length).Insert(0, piece, count).ToString();
    }
}
