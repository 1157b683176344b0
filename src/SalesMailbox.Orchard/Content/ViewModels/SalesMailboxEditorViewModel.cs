using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.Content.ViewModels;

/// <summary>The fields of a <see cref="Mailbox"/> in the content editor. Orchard derives the shape from this class.</summary>
public class SalesMailboxEditorViewModel
{
    /// <summary>The connection of a new mailbox. A mailbox's connection can't be changed.</summary>
    public string? ConnectionId { get; set; }

    public string? Address { get; set; }

    public string? AgentId { get; set; }

    /// <summary>Whether a new mailbox is shared. This can't be changed later.</summary>
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

    /// <param name="isShared">Null for an existing mailbox.</param>
    public MailboxDetails ToDetails(bool? isShared) =>
        new(Address ?? "", AgentId ?? "", MatchingEnabled, MatchedUse, Version, isShared, SharedWith ?? []);
}
