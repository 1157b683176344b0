using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Text;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// The operations of the quotation editor before anything is saved: it adds, removes, and moves lines, computes live totals, and compares
/// with what another person saved.
/// </summary>
public sealed class QuotationEditing(QuotationManager manager, IStringLocalizer<QuotationEditing> text)
{
    public const string Add = "add";
    public const string Remove = "remove";
    public const string Up = "up";
    public const string Down = "down";

    public static QuotationTotals Totals(QuotationEditForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return QuotationLineReader.Preview(form.Currency, form.ToLines());
    }

    /// <param name="change">"add", "remove:2", "up:2", "down:2".</param>
    /// <returns>The line that gets the focus.</returns>
    public async Task<int?> ChangeAsync(QuotationEditForm form, string change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(change);
        var lines = form.Lines ??= [];
        var parts = change.Split(':');
        if (parts[0] == Add && lines.Count < QuotationLineReader.MaxLines)
        {
            lines.Add(QuotationLineInput.Of(await manager.NewLineAsync(cancellationToken)));
            return lines.Count - 1;
        }

        if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= lines.Count)
        {
            return null;
        }

        if (parts[0] == Remove)
        {
            lines.RemoveAt(at);
            return lines.Count == 0 ? null : Math.Min(at, lines.Count - 1);
        }

        var to = parts[0] switch { Up => at - 1, Down => at + 1, _ => at };
        if (to >= 0 && to < lines.Count)
        {
            (lines[at], lines[to]) = (lines[to], lines[at]);
            return to;
        }

        return at;
    }

    /// <summary>Returns the stored fields that differ from what was entered.</summary>
    public IEnumerable<StoredValue> Compare(Quotation stored, QuotationEditForm entered)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(entered);
        return Differences.Of(
            (text["Title"], stored.Title, entered.Title),
            (text["Currency"], stored.Currency, entered.Currency),
            (text["Date"], DateText.Day(stored.Date), Day(entered.Date)),
            (text["Valid until"], Day(stored.ValidUntil), Day(entered.ValidUntil)),
            (text["Text above the lines"], stored.Intro, entered.Intro),
            (text["Text below the lines"], stored.Closing, entered.Closing),
            (text["Lines"], Words(QuotationForm.Of(stored).Lines), Words(entered.ToLines())));
    }

    private static string? Day(DateOnly? day) => day is { } some ? DateText.Day(some) : null;

    private static string Words(IEnumerable<QuotationLineForm> lines) => string.Join('\n', lines.Where(line => !line.IsBlank).Select(line =>
        string.Join(" · ", new[] { line.Description, $"{line.Quantity} {line.Unit}".Trim(), line.UnitPrice, line.Discount, line.TaxRate }
            .Where(part => !string.IsNullOrWhiteSpace(part)))));
}
