using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Sending;

/// <summary>A client's Settings &gt; Email defaults (O5). One a client, made when something is set.</summary>
public sealed class ClientEmailDefaults : IVersioned
{
    /// <summary>The key.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Mailbox override for quotation emails: goes before the global setting.</summary>
    public FromSetting QuotationFrom { get; set; } = FromSetting.NotSet;

    public long Version { get; set; }
}
