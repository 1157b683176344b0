using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Quotations;

/// <summary>Checks what was entered for a quotation and, only where nothing is wrong with it, copies it.</summary>
public sealed class QuotationValidation(QuotationLineReader lines, IStringLocalizer<QuotationValidation> text)
{
    public const int MaxText = 10_000;

    internal List<Error> Apply(Quotation quotation, QuotationForm form)
    {
        var errors = new List<Error>();
        var title = (form.Title ?? "").Trim();
        if (title.Length is 0 or > Quotation.MaxTitle)
        {
            errors.Add(new(nameof(form.Title), title.Length == 0 ? text["Enter a title."] : text["A title can be up to {0} characters.", Quotation.MaxTitle]));
        }

        var currency = Currencies.Find(form.Currency);
        if (currency is null)
        {
            errors.Add(new(nameof(form.Currency), text["Choose one of the offered currencies."]));
        }

        if (form.Date is null)
        {
            errors.Add(new(nameof(form.Date), text["Enter the date of the quotation."]));
        }
        else if (form.ValidUntil < form.Date)
        {
            errors.Add(new(nameof(form.ValidUntil), text["It would expire before its own date. Choose a later date, or leave this empty."]));
        }

        CheckText(nameof(form.Intro), form.Intro, errors);
        CheckText(nameof(form.Closing), form.Closing, errors);
        var read = lines.Read(form.Lines, errors);
        if (read.Count == 0 && errors.TrueForAll(error => error.Field != nameof(form.Lines)))
        {
            errors.Add(new(nameof(form.Lines), text["Add at least one line: what is offered, how much of it, at what price."]));
        }

        if (errors.Count == 0)
        {
            (quotation.Title, quotation.Currency, quotation.Date, quotation.ValidUntil) = (title, currency!.Code, form.Date!.Value, form.ValidUntil);
            (quotation.Intro, quotation.Closing) = (Tidy(form.Intro), Tidy(form.Closing));
            quotation.Lines = read;
        }

        return errors;
    }

    private void CheckText(string field, string? value, List<Error> errors)
    {
        if (FormText.Lines(value).Length > MaxText)
        {
            errors.Add(new(field, text["The text can be up to {0} characters. Shorten it.", MaxText]));
        }
    }

    private static string Tidy(string? value) => FormText.Lines(value).Trim();
}
