using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>An action that agents run on a ticket: "Reply", "Call note", "Send quotation" (O1).</summary>
public sealed class ActionDefinition : IVersioned
{
    public const int MaxName = 100;

    /// <summary>What the ids of the actions begin with that every installation starts with.</summary>
    public const string DefaultIdPrefix = "default-";

    public string Id { get; set; } = Ids.New();

    /// <summary>Unique in the tenant.</summary>
    public string Name { get; set; } = "";

    /// <summary>The uses of the tickets it is offered on.</summary>
    public IList<TicketUse> Uses { get; set; } = [];

    /// <summary>Running it writes an email; otherwise a note.</summary>
    public bool SendsEmail { get; set; }

    /// <summary>It is offered where a quotation is sent.</summary>
    public bool ForQuotations { get; set; }

    /// <summary>The status the ticket gets; null leaves it as it is.</summary>
    public string? NewStatusId { get; set; }

    /// <summary>Defaults &gt; From address.</summary>
    public FromSetting From { get; set; } = FromSetting.NotSet;

    /// <summary>Defaults: plain text the composer begins with.</summary>
    public string BodyTemplate { get; set; } = "";

    /// <summary>Switched off it is offered nowhere; what was done with it stays.</summary>
    public bool IsEnabled { get; set; } = true;

    public int Position { get; set; }

    /// <summary>Whether it is one that every installation starts with, and nobody has changed it since.</summary>
    public bool IsUntouchedDefault => Version == 0 && Id.StartsWith(DefaultIdPrefix, StringComparison.Ordinal);

    public long Version { get; set; }

    /// <summary>Whether it can be run on a ticket of that use, or to send a quotation.</summary>
    public bool IsOffered(TicketUse use, bool forQuotation) => IsEnabled && (forQuotation ? SendsEmail && ForQuotations : Uses.Contains(use));
}
