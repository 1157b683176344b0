using System.Globalization;
using Microsoft.Extensions.Localization;
using PdfSharp.Drawing;
using SalesMailbox.Core.Quotations;

namespace SalesMailbox.PdfSharp;

/// <summary>
/// The table of lines and the totals. The table's header is repeated on each page; a long description continues at the top of the next
/// page.
/// </summary>
internal sealed class LineTable(Sheet sheet, QuotationPdfContent paper, IStringLocalizer text)
{
    private const double Gap = 12;
    private const double RowGap = 4;

    private readonly XFont _font = EmbeddedFonts.Of(9);
    private readonly XFont _bold = EmbeddedFonts.Of(9, bold: true);
    private readonly bool _hasDiscounts = paper.Quotation.Lines.Any(line => line.Discount != 0);

    public void Draw()
    {
        var columns = Columns();
        if (!sheet.Fits(4 * _font.Height))
        {
            sheet.NewPage();
        }

        Head(columns);
        foreach (var (at, line) in paper.Quotation.Lines.OrderBy(line => line.Position).Index())
        {
            Row(columns, at, line);
        }

        Totals();
    }

    private void Head(List<Column> columns)
    {
        foreach (var column in columns)
        {
            sheet.Text(column.Title, _bold, column.X, column.Width, column.Format);
        }

        sheet.Y += _bold.Height + RowGap;
        sheet.Line(sheet.Y, 1);
        sheet.Y += RowGap;
    }

    private void Row(List<Column> columns, int at, QuotationLine line)
    {
        var description = columns.Single(column => column.Value is null);
        var words = TextLines.Wrap(sheet.Widths, _font, line.Description, description.Width);

        // A longer description never leaves a single line at the end of a page.
        if (!sheet.Fits(Math.Min(words.Count, 2) * _font.Height + RowGap))
        {
            Continue(columns);
        }

        foreach (var column in columns)
        {
            if (column.Value is { } value)
            {
                sheet.Text(value(at, line), _font, column.X, column.Width, column.Format);
            }
        }

        foreach (var word in words)
        {
            if (!sheet.Fits(_font.Height + RowGap))
            {
                Continue(columns);
            }

            sheet.Text(word, _font, description.X, description.Width);
            sheet.Y += _font.Height;
        }

        sheet.Y += RowGap;
        sheet.Line(sheet.Y);
        sheet.Y += RowGap;
    }

    private void Continue(List<Column> columns)
    {
        sheet.NewPage();
        Head(columns);
    }

    /// <summary>The totals are kept together, so that a sum on a new page has its context.</summary>
    private void Totals()
    {
        var totals = paper.Totals;
        List<(string Label, decimal Amount, bool Bold)> rows = [(text["Net"], totals.Net, false)];
        rows.AddRange(totals.Taxes.Where(tax => tax.Rate != 0).Select(tax =>
            (text["Tax {0} % on {1}", NumberText.Read(tax.Rate), NumberText.Amount(tax.Base, totals.Currency)].Value, tax.Amount, false)));
        rows.Add((text["Total"], totals.Gross, true));
        if (!sheet.Fits(rows.Count * (_font.Height + RowGap)))
        {
            sheet.NewPage();
        }

        foreach (var (label, amount, isBold) in rows)
        {
            var font = isBold ? _bold : _font;
            sheet.Text(label, font, Sheet.Left, sheet.Width - 120, XStringFormats.TopRight);
            sheet.Text(NumberText.Money(amount, totals.Currency), font, Sheet.Left + sheet.Width - 112, 112, XStringFormats.TopRight);
            sheet.Y += font.Height + RowGap;
        }
    }

    private List<Column> Columns()
    {
        var currency = paper.Totals.Currency;
        List<(string Title, Func<int, QuotationLine, string>? Value)> wanted =
        [
            (text["No."], (at, _) => (at + 1).ToString(CultureInfo.CurrentCulture)),
            (text["Description"], null),
            (text["Quantity"], (_, line) => $"{NumberText.Read(line.Quantity)} {line.Unit}".Trim()),
            (text["Price"], (_, line) => NumberText.Price(line.UnitPrice, currency)),
        ];
        if (_hasDiscounts)
        {
            wanted.Add((text["Discount"], (_, line) => line.Discount == 0 ? "" : NumberText.Read(line.Discount) + " %"));
        }

        wanted.Add((text["Tax"], (_, line) => NumberText.Read(line.TaxRate) + " %"));
        wanted.Add((text["Amount"], (at, _) => NumberText.Amount(paper.Totals.Lines[at], currency)));

        // Each column is as wide as its widest number; the description gets the rest.
        var lines = paper.Quotation.Lines.OrderBy(line => line.Position).ToList();
        var widths = wanted.ConvertAll(column => column.Value is null
            ? 0
            : Math.Max(
                Width(column.Title, _bold), lines.Select((line, at) => Width(column.Value(at, line), _font)).DefaultIfEmpty().Max()));
        var rest = sheet.Width - widths.Sum() - ((wanted.Count - 1) * Gap);
        var x = Sheet.Left;
        var columns = new List<Column>();
        foreach (var (at, (title, value)) in wanted.Index())
        {
            var width = value is null ? rest : widths[at];
            columns.Add(new Column(title, x, width, value is null || at == 0 ? XStringFormats.TopLeft : XStringFormats.TopRight, value));
            x += width + Gap;
        }

        return columns;
    }

    private double Width(string words, XFont font) => sheet.Widths.Of(font).Width(words);

    /// <param name="Value">Null for the description.</param>
    private sealed record Column(string Title, double X, double Width, XStringFormat Format, Func<int, QuotationLine, string>? Value);
}
