using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

/// <summary>An action that agents run on a ticket: "Reply", "Call note", "Send quotation" (O1).</summary>
public sealed class ActionDefinition : IVersioned
{
    public const int MaxName = 100;

    /// <summary>Prefix of the ids of the built-in actions.</summary>
    public const string DefaultIdPrefix = "default-";

    public string Id { get; set; } = Ids.New();

    /// <summary>Unique in the tenant.</summary>
    public string Name { get; set; } = "";

    /// <summary>The uses of the tickets on which the action is offered.</summary>
    public IList<TicketUse> Uses { get; set; } = [];

    /// <summary>Whether the action sends an email; otherwise it adds a note.</summary>
    public bool SendsEmail { get; set; }

    /// <summary>Whether the action is offered for sending a quotation.</summary>
    public bool ForQuotations { get; set; }

    /// <summary>The status that the ticket gets; null leaves it unchanged.</summary>
    public string? NewStatusId { get; set; }

    /// <summary>The setting Defaults &gt; From address.</summary>
    public FromSetting From { get; set; } = FromSetting.NotSet;

    /// <summary>Defaults: the plain text that the composer starts with.</summary>
    public string BodyTemplate { get; set; } = "";

    /// <summary>A disabled action is not offered anywhere; its past entries stay on the tickets.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>The position in lists of actions; equal positions are sorted by name.</summary>
    public int Position { get; set; }

    /// <summary>Whether it is a built-in action that no user has changed.</summary>
    public bool IsUntouchedDefault => Version == 0 && Id.StartsWith(DefaultIdPrefix, StringComparison.Ordinal);

    public long Version { get; set; }

    /// <summary>Whether it can be run on a ticket with that use, or to send a quotation.</summary>
    public bool IsOffered(TicketUse use, bool forQuotation) =>
        IsEnabled && (forQuotation ? SendsEmail && ForQuotations : Uses.Contains(use));
}
