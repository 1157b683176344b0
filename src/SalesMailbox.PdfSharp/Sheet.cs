using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace SalesMailbox.PdfSharp;

/// <summary>The pages of a document and the current position. Lengths are in points; the page format is A4.</summary>
internal sealed class Sheet : IDisposable
{
    public const double Left = 56;
    public const double Right = 56;
    public const double Top = 56;

    private readonly PdfDocument _document;
    private readonly double _footHeight;
    private XGraphics _graphics;

    /// <param name="document">The document that receives the pages.</param>
    /// <param name="widths">The widths of the document's fonts.</param>
    /// <param name="footHeight">The height reserved at the bottom of each page.</param>
    public Sheet(PdfDocument document, GlyphWidths widths, double footHeight)
    {
        _document = document;
        Widths = widths;
        _footHeight = footHeight;
        _graphics = Begin();
    }

    public GlyphWidths Widths { get; }

    public double Width => _document.Pages[^1].Width.Point - Left - Right;

    /// <summary>The current position, from the top of the page.</summary>
    public double Y { get; set; } = Top;

    public double Bottom => _document.Pages[^1].Height.Point - Top - _footHeight;

    public bool Fits(double height) => Y + height <= Bottom;

    public void NewPage()
    {
        _graphics.Dispose();
        _graphics = Begin();
        Y = Top;
    }

    public void Line(double y, double thickness = 0.5) => _graphics.DrawLine(new XPen(Ink.Rule, thickness), Left, y, Left + Width, y);

    /// <summary>Draws one line of text without moving the position.</summary>
    public void Text(string text, XFont font, double x, double width, XStringFormat? format = null, XBrush? brush = null) =>
        _graphics.DrawString(text, font, brush ?? Ink.Text, new XRect(x, Y, width, font.Height), format ?? XStringFormats.TopLeft);

    /// <summary>
    /// Draws wrapped text over the whole width or a part of it, continued on further pages if needed, and moves the position below it.
    /// </summary>
    public void Paragraphs(string text, XFont font, double x = Left, double? width = null, XBrush? brush = null)
    {
        foreach (var line in TextLines.Wrap(Widths, font, text, width ?? Width))
        {
            if (!Fits(font.Height))
            {
                NewPage();
            }

            Text(line, font, x, width ?? Width, brush: brush);
            Y += font.Height;
        }
    }

    public void Dispose() => _graphics.Dispose();

    private XGraphics Begin()
    {
        var page = _document.AddPage();
        page.Size = PageSize.A4;
        return XGraphics.FromPdfPage(page);
    }
}

internal static class Ink
{
    public static XBrush Text { get; } = new XSolidBrush(XColor.FromArgb(0x21, 0x25, 0x29));

    public static XBrush Muted { get; } = new XSolidBrush(XColor.FromArgb(0x59, 0x61, 0x69));

    public static XColor Rule { get; } = XColor.FromArgb(0xAD, 0xB5, 0xBD);
}
