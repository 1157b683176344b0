using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Content.ViewModels;

/// <summary>The fields of a <see cref="Mailbox"/> in the content editor. Orchard derives its shape from this class.</summary>
public class SalesMailboxEditorViewModel
{
    /// <summary>Chosen for a new mailbox; a mailbox stays with its connection.</summary>
    public string? ConnectionId { get; set; }

    public string? Address { get; set; }

    public string? AgentId { get; set; }

    /// <summary>Chosen for a new mailbox; it stays an agent's, or shared.</summary>
    public bool IsShared { get; set; }

    public IReadOnlyList<string>? SharedWith { get; set; }

    public bool MatchingEnabled { get; set; }

    public TicketUse MatchedUse { get; set; }

    public long Version { get; set; }

    [BindNever]
    public bool IsNew { get; set; }

    [BindNever]
    public IReadOnlyList<SalesConnection> Connections { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Agent> Agents { get; set; } = [];

    /// <param name="isShared">Null for a mailbox that is there already.</param>
    public MailboxDetails ToDetails(bool? isShared) => new(Address ?? "", AgentId ?? "", MatchingEnabled, MatchedUse, Version, isShared, SharedWith ?? []);
}
