using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Quotations;

/// <summary>Validates the input for a quotation and copies it only if there are no errors.</summary>
internal static class QuotationValidation
{
    public const int MaxText = 10_000;

    internal static List<Error> Apply(Quotation quotation, QuotationForm form)
    {
        var errors = new List<Error>();
        var title = (form.Title ?? "").Trim();
        if (title.Length is 0 or > Quotation.MaxTitle)
        {
            errors.Add(title.Length == 0
                ? QuotationErrors.NoTitle.At(nameof(form.Title))
                : QuotationErrors.TitleTooLong.At(nameof(form.Title), Quotation.MaxTitle));
        }

        var currency = Currencies.Find(form.Currency);
        if (currency is null)
        {
            errors.Add(QuotationErrors.UnknownCurrency.At(nameof(form.Currency)));
        }

        if (form.Date is null)
        {
            errors.Add(QuotationErrors.NoDate.At(nameof(form.Date)));
        }
        else if (form.ValidUntil < form.Date)
        {
            errors.Add(QuotationErrors.ExpiresTooEarly.At(nameof(form.ValidUntil)));
        }

        CheckText(nameof(form.Intro), form.Intro, errors);
        CheckText(nameof(form.Closing), form.Closing, errors);
        var read = QuotationLineReader.Read(form.Lines, errors);
        if (read.Count == 0 && errors.TrueForAll(error => error.Field != nameof(form.Lines)))
        {
            errors.Add(QuotationErrors.NoLines.At(nameof(form.Lines)));
        }

        if (errors.Count == 0)
        {
            (quotation.Title, quotation.Currency, quotation.Date, quotation.ValidUntil) = (
                title, currency!.Code, form.Date!.Value, form.ValidUntil);
            (quotation.Intro, quotation.Closing) = (Tidy(form.Intro), Tidy(form.Closing));
            quotation.Lines = read;
        }

        return errors;
    }

    private static void CheckText(string field, string? value, List<Error> errors)
    {
        if (FormText.Lines(value).Length > MaxText)
        {
            errors.Add(SharedErrors.TextTooLong.At(field, MaxText));
        }
    }

    private static string Tidy(string? value) => FormText.Lines(value).Trim();
}
