namespace SalesMailbox.Core.Storage;

/// <summary>
/// Records that a form was processed, and what it created. Written in the transaction of its effect, so that neither exists without the
/// other.
/// </summary>
public sealed class FormReceipt
{
    /// <summary>
    /// A hash of the sender of the form, its key and its content; see <see cref="FormReceipts.IdOf"/>. Unique in the tenant.
    /// </summary>
    public string Id { get; set; } = "";

    /// <summary>The id of the object that was created; empty where the form leads back to its own page.</summary>
    public string Result { get; set; } = "";

    public DateTimeOffset At { get; set; }
}
