using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.Core.Tests.Messages.Parsing;

namespace SalesMailbox.SecurityTests.HostileContent;

/// <summary>Twice the input takes at most two and a half times the work, counted in steps, whatever the input is made of.</summary>
public sealed class LinearWorkTests
{
    private const int Length = 40_000;

    /// <summary>Steps that a body of any length may take, so that short ones don't count as steep.</summary>
    private const int Base = 1_000;

    private static Gen<string> Pieces(IReadOnlyList<string> shapes) => Gen.ArrayOf(Gen.Elements(shapes.ToArray())).Where(pieces => pieces.Length is > 0 and <= 6).Select(string.Concat);

    public static TheoryData<string> Html => [.. HostileShapes.Html];

    public static TheoryData<string> Plain => [.. HostileShapes.Plain];

    [Theory]
    [MemberData(nameof(Html))]
    public void Render_RepeatedHtml_TakesLinearWork(string piece) => VerifyHtml(piece);

    [Property(MaxTest = 300)]
    public Property Render_RepeatedMixOfHtml_TakesLinearWork() => Prop.ForAll(Pieces(HostileShapes.Html).ToArbitrary(), VerifyHtml);

    [Property(MaxTest = 150)]
    public Property Render_HtmlBehindHtml_TakesLinearWork() => Prop.ForAll(
        Pieces(HostileShapes.Html).ToArbitrary(), Pieces(HostileShapes.Html).ToArbitrary(), (first, second) => Verify(length => Repeat(first, length) + Repeat(second, length), RenderHtml));

    [Theory]
    [MemberData(nameof(Plain))]
    public void Render_RepeatedText_TakesLinearWork(string piece) => VerifyPlain(piece);

    [Property(MaxTest = 300)]
    public Property Render_RepeatedMixOfText_TakesLinearWork() => Prop.ForAll(Pieces(HostileShapes.Plain).ToArbitrary(), VerifyPlain);

    [Theory]
    [MemberData(nameof(Html))]
    public void HtmlText_RepeatedHtml_TakesLinearWork(string piece) => Verify(length => Repeat(piece, length), (html, meter) => HtmlText.Of(html, meter, int.MaxValue));

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
                    .Prepend("Content-Type: text/html\n\n" + Repeat(string.Concat(Enumerable.Repeat("<img src='cid:q@x'>", perTag)) + "text ", length))),
            (raw, meter) => MessageParser.ParseAsync(new MemoryStream(Mail.Bytes(raw)), meter, CancellationToken.None).GetAwaiter().GetResult());
    }

    /// <summary>Seconds are no good measure on a busy machine, so the bound is generous; the work is what is counted above.</summary>
    [Theory]
    [MemberData(nameof(Html))]
    public async Task RenderAsync_TwoMegabytes_IsShownOrCutWithinItsBudget(string piece)
    {
        var raw = Encoding.UTF8.GetBytes("Content-Type: text/html; charset=utf-8\r\n\r\n" + Repeat(piece, 2_000_000));
        var watch = Stopwatch.StartNew();

        var mail = await MailHtmlRenderer.RenderAsync(new MemoryStream(raw), new MailRenderOptions(), TestContext.Current.CancellationToken);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"{watch.Elapsed} for {piece}");
        Assert.NotEqual(RenderLimit.Nothing, mail.Limit);
    }

    private static void VerifyHtml(string piece) => Verify(length => Repeat(piece, length), RenderHtml);

    private static void VerifyPlain(string piece) => Verify(length => Repeat(piece, length), (text, meter) =>
    {
        PlainTextHtml.Of(text, "Quote", meter);
        Snippets.Of(text);
    });

    private static void RenderHtml(string html, WorkMeter meter) => MailHtmlRenderer.RenderHtml(html, new MailRenderOptions(), static _ => null, meter);

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

    private static string Repeat(string piece, int length) => new StringBuilder(length + piece.Length).Insert(0, piece, (length / piece.Length) + 1).ToString();
}
