using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace SalesMailbox.PdfSharp;

/// <summary>The fonts in the assembly, so that a server needs none.</summary>
internal sealed class EmbeddedFonts : IFontResolver
{
    public const string Family = "Liberation Sans";

    private static readonly Lock Gate = new();

    /// <summary>
    /// Registers the fonts with PDFsharp. Its font resolver is shared by the process, so an existing resolver is left in place.
    /// </summary>
    public static void Register()
    {
        lock (Gate)
        {
            if (GlobalFontSettings.FontResolver is null)
            {
                GlobalFontSettings.FontResolver = new EmbeddedFonts();
            }
            else if (GlobalFontSettings.FontResolver is not EmbeddedFonts)
            {
                GlobalFontSettings.FallbackFontResolver ??= new EmbeddedFonts();
            }
        }
    }

    public static XFont Of(double points, bool bold = false) => new(Family, points, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        familyName == Family
            ? new FontResolverInfo(isBold ? "LiberationSans-Bold.ttf" : "LiberationSans-Regular.ttf", mustSimulateBold: false, isItalic)
            : null;

    public byte[]? GetFont(string faceName)
    {
        using var stream = typeof(EmbeddedFonts).Assembly.GetManifestResourceStream(faceName);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
