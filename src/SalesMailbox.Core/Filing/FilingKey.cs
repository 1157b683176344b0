using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Filing;

/// <summary>
/// One row for each distinct message of the tenant, whichever mailboxes received it. Each transaction that files or moves a copy writes this row, so that
/// the database takes the copies one after another.
/// </summary>
public sealed class FilingKey : IVersioned
{
    /// <summary>The message's <see cref="Messages.MailMessage.Fingerprint"/>; unique in the tenant.</summary>
    public string Key { get; set; } = "";

    public long Version { get; set; }
}
