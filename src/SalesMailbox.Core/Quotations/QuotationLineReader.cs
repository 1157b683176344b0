using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Quotations;

/// <summary>Reads the lines of a form: for saving, with a message at each field that is wrong, and for live totals, of what can be read already.</summary>
public sealed class QuotationLineReader(IStringLocalizer<QuotationLineReader> text)
{
    public const int MaxLines = 200;
    public const int MaxDescription = 4000;

    /// <summary>Of all lines together, so that the PDF is drawn while somebody waits for it.</summary>
    public const int MaxDescriptions = 100_000;

    /// <summary>Line breaks in all descriptions together.</summary>
    public const int MaxBreaks = 2_000;

    public const int MaxUnit = 20;
    public const decimal MaxQuantity = 1_000_000;
    public const decimal MaxPrice = 1_000_000_000;

    /// <summary>Reads every line that is not blank.</summary>
    public List<QuotationLine> Read(IReadOnlyList<QuotationLineForm> forms, List<Error> errors)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(errors);
        if (forms.Count(form => !form.IsBlank) > MaxLines)
        {
            errors.Add(new(nameof(QuotationForm.Lines), text["A quotation can have up to {0} lines.", MaxLines]));
            return [];
        }

        var lines = new List<QuotationLine>();
        foreach (var (at, form) in forms.Index().Where(row => !row.Item.IsBlank))
        {
            lines.Add(ReadLine(form, string.Create(CultureInfo.InvariantCulture, $"{nameof(QuotationForm.Lines)}[{at}]."), lines.Count, errors));
        }

        if (lines.Sum(line => line.Description.Length) > MaxDescriptions || lines.Sum(line => line.Description.Count(character => character == '\n')) > MaxBreaks)
        {
            errors.Add(new(
                nameof(QuotationForm.Lines),
                text["All descriptions together can be up to {0:N0} characters and {1:N0} line breaks. Shorten them, or send the details as a file of their own.", MaxDescriptions, MaxBreaks]));
        }

        return lines;
    }

    /// <summary>The totals of what is readable: a line that is blank or wrong counts for nothing until it is right.</summary>
    public QuotationTotals Preview(string? currency, IReadOnlyList<QuotationLineForm> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var lines = forms.Take(MaxLines).Select((form, at) =>
        {
            var errors = new List<Error>();
            var line = ReadLine(form, "", at, errors);
            return errors.Exists(error => error.Field != nameof(form.Description)) ? new QuotationLine { Position = at, Quantity = 0 } : line;
        });
        return QuotationTotals.Of(Currencies.Find(currency) ?? new Currency("", 2), [.. lines]);
    }

    private QuotationLine ReadLine(QuotationLineForm form, string prefix, int position, List<Error> errors)
    {
        var description = (form.Description ?? "").Trim().ReplaceLineEndings("\n");
        if (description.Length is 0 or > MaxDescription)
        {
            errors.Add(new(prefix + nameof(form.Description), description.Length == 0 ? text["Enter what the line is for."] : text["A description can be up to {0} characters.", MaxDescription]));
        }

        var unit = (form.Unit ?? "").Trim();
        if (unit.Length > MaxUnit)
        {
            errors.Add(new(prefix + nameof(form.Unit), text["A unit can be up to {0} characters.", MaxUnit]));
        }

        return new QuotationLine
        {
            Position = position,
            Description = description,
            Unit = unit,
            Quantity = Number(form.Quantity, prefix + nameof(form.Quantity), 0, MaxQuantity, 4, null, errors),
            UnitPrice = Number(form.UnitPrice, prefix + nameof(form.UnitPrice), -MaxPrice, MaxPrice, 4, null, errors),
            Discount = Number(form.Discount, prefix + nameof(form.Discount), 0, 100, 2, 0, errors),
            TaxRate = Number(form.TaxRate, prefix + nameof(form.TaxRate), 0, 100, 2, 0, errors),
        };
    }

    private decimal Number(string? typed, string field, decimal least, decimal most, int decimals, decimal? whenBlank, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(typed) && whenBlank is { } blank)
        {
            return blank;
        }

        if (!NumberText.TryParse(typed, out var value))
        {
            errors.Add(new(field, string.IsNullOrWhiteSpace(typed) ? text["Enter a number."] : text["\"{0}\" is not a number.", typed.Trim()]));
        }
        else if (value < least || value > most)
        {
            errors.Add(new(field, text["Enter a number from {0} to {1}.", NumberText.Read(least), NumberText.Read(most)]));
        }
        else if (decimal.Round(value, decimals) != value)
        {
            errors.Add(new(field, text["Up to {0} decimals.", decimals]));
        }
        else
        {
            return value;
        }

        return 0;
    }
}
