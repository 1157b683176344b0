using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Filing;

/// <summary>
/// One row for each distinct message of the tenant, no matter which mailboxes received it. Every transaction that files or moves a copy
/// writes this row, so that the database serializes them.
/// </summary>
public sealed class FilingKey : IVersioned
{
    /// <summary>The <see cref="Messages.MailMessage.Fingerprint"/> of the message; unique in the tenant.</summary>
    public string Key { get; set; } = "";

    public long Version { get; set; }
}
