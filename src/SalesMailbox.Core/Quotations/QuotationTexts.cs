using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Quotations;

/// <summary>Texts of an opportunity's timeline about its quotations.</summary>
internal static class QuotationTexts
{
    public static readonly TextCode Created = new("quotation.created", "Quotation \"{0}\" was created: {1}");
    public static readonly TextCode Sent = new("quotation.sent", "Quotation {0} was sent: {1}");
    public static readonly TextCode DraftAgain = new("quotation.draft-again", "Quotation {0} is a draft again");
    public static readonly TextCode Accepted = new("quotation.accepted", "Quotation {0} was accepted: {1}");
    public static readonly TextCode Declined = new("quotation.declined", "Quotation {0} was declined");
    public static readonly TextCode ResponseUndone = new("quotation.response-undone", "The response to quotation {0} was undone");
    public static readonly TextCode DraftRemoved = new("quotation.draft-removed", "Draft {0} \"{1}\" was removed");

    // Named arguments mark these as not translatable.
    public static readonly TextCode WholeAmount = new(id: "quotation.amount-0", english: "{0:N0}\u00A0{1}");
    public static readonly TextCode Amount = new(id: "quotation.amount-2", english: "{0:N2}\u00A0{1}");
    public static readonly TextCode FineAmount = new(id: "quotation.amount-3", english: "{0:N3}\u00A0{1}");

    /// <summary>Same as <see cref="NumberText.Money"/>, formatted for the reader's culture.</summary>
    public static CodedText Money(decimal amount, Currency currency) => (currency.MinorUnits switch
    {
        0 => WholeAmount,
        3 => FineAmount,
        _ => Amount,
    }).With(amount, currency.Code);
}
