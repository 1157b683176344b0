using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Sending;

/// <summary>A client's Settings &gt; Email defaults (O5). One row for each client, created when a value is set.</summary>
public sealed class ClientEmailDefaults : IVersioned
{
    /// <summary>The key of the row.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The mailbox override for quotation emails, which takes precedence over the global setting.</summary>
    public FromSetting QuotationFrom { get; set; } = FromSetting.NotSet;

    public long Version { get; set; }
}
