namespace SalesMailbox.Core.Storage;

/// <summary>Says that a form was carried out, and what it made. Written in the transaction of its effect, so that there is one if and only if there is the other.</summary>
public sealed class FormReceipt
{
    /// <summary>A hash of who sent the form, its key and what was in it: see <see cref="FormReceipts.IdOf"/>. Unique in the tenant.</summary>
    public string Id { get; set; } = "";

    /// <summary>The id of what was made; empty where the form's own page is where it leads.</summary>
    public string Result { get; set; } = "";

    public DateTimeOffset At { get; set; }
}
