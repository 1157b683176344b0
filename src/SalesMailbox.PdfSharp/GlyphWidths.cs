using System.Text;
using PdfSharp.Drawing;

namespace SalesMailbox.PdfSharp;

/// <summary>
/// Measures the width of text. PDFsharp adds up the widths of characters without kerning, so each character is measured only once.
/// </summary>
internal sealed class GlyphWidths(XGraphics measure)
{
    private readonly Dictionary<XFont, FontWidths> _fonts = [];

    public FontWidths Of(XFont font)
    {
        if (!_fonts.TryGetValue(font, out var widths))
        {
            _fonts[font] = widths = new FontWidths(measure, font);
        }

        return widths;
    }
}

/// <summary>The widths of one font.</summary>
internal sealed class FontWidths(XGraphics measure, XFont font)
{
    private readonly Dictionary<Rune, double> _widths = [];

    public double Width(string text)
    {
        var width = 0d;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    public double Width(Rune rune)
    {
        if (!_widths.TryGetValue(rune, out var width))
        {
            _widths[rune] = width = measure.MeasureString(rune.ToString(), font).Width;
        }

        return width;
    }
}
