using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Localization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Text;

namespace SalesMailbox.PdfSharp;

/// <summary>Draws a quotation: sender, recipient, lines and totals, with texts and numbers in the current culture.</summary>
internal sealed class QuotationDocuments(IStringLocalizer<QuotationDocuments> text) : IQuotationDocuments
{
    // PDFsharp's fonts are shared by the process and not documented as thread-safe; a quotation takes milliseconds.
    private static readonly Lock Gate = new();

    static QuotationDocuments() => EmbeddedFonts.Register();

    public byte[] Create(QuotationPdfContent paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        lock (Gate)
        {
            using var document = new PdfDocument();
            Describe(document, paper);
            var small = EmbeddedFonts.Of(8);
            using (var measure = XGraphics.CreateMeasureContext(new XSize(595, 842), XGraphicsUnit.Point, XPageDirection.Downwards))
            {
                var widths = new GlyphWidths(measure);
                var footer = paper.Company.Footer.Length == 0
                    ? []
                    : TextLines.Wrap(widths, small, paper.Company.Footer, 595 - Sheet.Left - Sheet.Right);
                using (var sheet = new Sheet(document, widths, (footer.Count + 1) * small.Height))
                {
                    Draw(sheet, paper);
                }

                Feet(document, paper, footer, small);
            }

            using var stream = new MemoryStream();
            document.Save(stream, closeStream: false);
            return StreamChecksums.Add(StableBytes.Of(stream.ToArray()));
        }
    }

    private static void Describe(PdfDocument document, QuotationPdfContent paper)
    {
        var quotation = paper.Quotation;
        document.Language = CultureInfo.CurrentUICulture.Name;
        document.Info.Title = $"{quotation.Label} {quotation.Title}";
        document.Info.Author = paper.Company.CompanyName;
        document.Info.CreationDate = document.Info.ModificationDate = quotation.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        document.ViewerPreferences.DisplayDocTitle = true;
        var id = Encoding.Latin1.GetString(SHA256.HashData(Encoding.UTF8.GetBytes(quotation.Id)).AsSpan(0, 16));
        (document.Internals.FirstDocumentID, document.Internals.SecondDocumentID) = (id, id);
    }

    private void Draw(Sheet sheet, QuotationPdfContent paper)
    {
        var (font, bold, large) = (EmbeddedFonts.Of(10), EmbeddedFonts.Of(10, bold: true), EmbeddedFonts.Of(18, bold: true));
        Sender(sheet, paper.Company, font);
        foreach (var line in paper.Recipient)
        {
            sheet.Paragraphs(line, bold, width: sheet.Width / 2);
        }

        sheet.Y += 28;
        sheet.Paragraphs(text["Quotation {0}", paper.Quotation.Label], large);
        sheet.Paragraphs(paper.Quotation.Title, EmbeddedFonts.Of(12));
        sheet.Y += 8;
        Facts(sheet, paper, font);
        Block(sheet, paper.Quotation.Intro, font);
        sheet.Y += 12;
        new LineTable(sheet, paper, text).Draw();
        Block(sheet, paper.Quotation.Closing, font);
    }

    private static void Sender(Sheet sheet, QuotationDefaults company, XFont font)
    {
        if (company.CompanyName.Length > 0)
        {
            sheet.Paragraphs(company.CompanyName, EmbeddedFonts.Of(13, bold: true));
        }

        if (company.CompanyAddress.Length > 0)
        {
            sheet.Paragraphs(company.CompanyAddress, font, brush: Ink.Muted);
        }

        sheet.Y += 28;
    }

    private void Facts(Sheet sheet, QuotationPdfContent paper, XFont font)
    {
        const double LabelWidth = 90;
        List<(string Label, string Value)> facts = [(text["Date"], DateText.Day(paper.Quotation.Date))];
        if (paper.Quotation.ValidUntil is { } until)
        {
            facts.Add((text["Valid until"], DateText.Day(until)));
        }

        if (paper.AgentName.Length > 0 || paper.AgentEmail.Length > 0)
        {
            facts.Add(
                (text["Your contact"], string.Join(", ", new[] { paper.AgentName, paper.AgentEmail }.Where(text => text.Length > 0))));
        }

        foreach (var (label, value) in facts)
        {
            sheet.Text(label, font, Sheet.Left, LabelWidth, brush: Ink.Muted);
            sheet.Paragraphs(value, font, Sheet.Left + LabelWidth, sheet.Width - LabelWidth);
        }
    }

    private static void Block(Sheet sheet, string words, XFont font)
    {
        if (words.Length > 0)
        {
            sheet.Y += 14;
            sheet.Paragraphs(words, font);
        }
    }

    /// <summary>Drawn last, when the number of pages is known.</summary>
    private void Feet(PdfDocument document, QuotationPdfContent paper, List<string> footer, XFont font)
    {
        for (var at = 0; at < document.PageCount; at++)
        {
            var page = document.Pages[at];
            using var graphics = XGraphics.FromPdfPage(page, XGraphicsPdfPageOptions.Append);
            var width = page.Width.Point - Sheet.Left - Sheet.Right;
            var y = page.Height.Point - Sheet.Top - ((footer.Count + 1) * font.Height) + 12;
            foreach (var line in footer)
            {
                graphics.DrawString(line, font, Ink.Muted, new XRect(Sheet.Left, y, width, font.Height), XStringFormats.TopLeft);
                y += font.Height;
            }

            var numbers = text["{0}, page {1} of {2}", paper.Quotation.Label, at + 1, document.PageCount];
            graphics.DrawString(numbers, font, Ink.Muted, new XRect(Sheet.Left, y, width, font.Height), XStringFormats.TopRight);
        }
    }
}
