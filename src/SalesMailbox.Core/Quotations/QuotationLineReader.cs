using System.Globalization;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Quotations;

/// <summary>
/// Reads the lines of a form: for saving, with an error at each invalid field, and for live totals, from what is valid so far.
/// </summary>
public static class QuotationLineReader
{
    public const int MaxLines = 200;
    public const int MaxDescription = 4000;

    /// <summary>Maximum length of all descriptions together, so that the PDF is created while the user waits.</summary>
    public const int MaxDescriptions = 100_000;

    /// <summary>Maximum number of line breaks in all descriptions together.</summary>
    public const int MaxBreaks = 2_000;

    public const int MaxUnit = 20;
    public const decimal MaxQuantity = 1_000_000;
    public const decimal MaxPrice = 1_000_000_000;

    /// <summary>Reads every line that is not blank.</summary>
    public static List<QuotationLine> Read(IReadOnlyList<QuotationLineForm> forms, List<Error> errors)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(errors);
        if (forms.Count(form => !form.IsBlank) > MaxLines)
        {
            errors.Add(QuotationErrors.TooManyLines.At(nameof(QuotationForm.Lines), MaxLines));
            return [];
        }

        var lines = new List<QuotationLine>();
        foreach (var (at, form) in forms.Index().Where(row => !row.Item.IsBlank))
        {
            lines.Add(
                ReadLine(form, string.Create(CultureInfo.InvariantCulture, $"{nameof(QuotationForm.Lines)}[{at}]."), lines.Count, errors));
        }

        if (lines.Sum(line => line.Description.Length) > MaxDescriptions
            || lines.Sum(line => line.Description.Count(character => character == '\n')) > MaxBreaks)
        {
            errors.Add(QuotationErrors.DescriptionsTooLong.At(nameof(QuotationForm.Lines), MaxDescriptions, MaxBreaks));
        }

        return lines;
    }

    /// <summary>The totals of the valid lines; blank and invalid lines are ignored.</summary>
    public static QuotationTotals Preview(string? currency, IReadOnlyList<QuotationLineForm> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var lines = forms.Take(MaxLines).Select((form, at) =>
        {
            var errors = new List<Error>();
            var line = ReadLine(form, "", at, errors);
            return errors.Exists(error => error.Field != nameof(form.Description))
                ? new QuotationLine { Position = at, Quantity = 0 }
                : line;
        });
        return QuotationTotals.Of(Currencies.Find(currency) ?? new Currency("", 2), [.. lines]);
    }

    private static QuotationLine ReadLine(QuotationLineForm form, string prefix, int position, List<Error> errors)
    {
        var description = (form.Description ?? "").Trim().ReplaceLineEndings("\n");
        if (description.Length is 0 or > MaxDescription)
        {
            errors.Add(description.Length == 0
                ? QuotationErrors.NoDescription.At(prefix + nameof(form.Description))
                : QuotationErrors.DescriptionTooLong.At(prefix + nameof(form.Description), MaxDescription));
        }

        var unit = (form.Unit ?? "").Trim();
        if (unit.Length > MaxUnit)
        {
            errors.Add(QuotationErrors.UnitTooLong.At(prefix + nameof(form.Unit), MaxUnit));
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

    private static decimal Number(
        string? typed, string field, decimal least, decimal most, int decimals, decimal? whenBlank, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(typed) && whenBlank is { } blank)
        {
            return blank;
        }

        if (!NumberText.TryParse(typed, out var value))
        {
            errors.Add(string.IsNullOrWhiteSpace(typed)
                ? QuotationErrors.NoNumber.At(field)
                : QuotationErrors.BadNumber.At(field, typed.Trim()));
        }
        else if (value < least || value > most)
        {
            errors.Add(QuotationErrors.NumberOutOfRange.At(field, least, most));
        }
        else if (decimal.Round(value, decimals) != value)
        {
            errors.Add(QuotationErrors.TooManyDecimals.At(field, decimals));
        }
        else
        {
            return value;
        }

        return 0;
    }
}
