using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Connections;

/// <summary>A connection in a form that can be transferred to another installation: without secrets, sign-ins and imported data.</summary>
public sealed record ConnectionTemplate
{
    /// <summary>
    /// The id of the connection, which is the same in all installations so that the transfer can be repeated. Without an id, the connection
    /// is identified by name.
    /// </summary>
    public string? Id { get; init; }

    public string Name { get; init; } = "";

    public string Type { get; init; } = "";

    public MatchingType MatchingType { get; init; }

    /// <summary>The type's own settings that are not secret, by key. Null leaves those of an existing connection unchanged.</summary>
    public IReadOnlyDictionary<string, string>? Settings { get; init; }

    public string? Schedule { get; init; }

    public DateOnly? BackfillFrom { get; init; }

    public bool ImportSent { get; init; }

    public bool LiteralSubject { get; init; }

    public bool ThreadMatching { get; init; } = true;

    public AmbiguityPolicy AmbiguityPolicy { get; init; }

    public bool ListMailOpensTickets { get; init; }

    public bool HoldDmarcFailures { get; init; } = true;

    public IReadOnlyList<MailboxTemplate> Mailboxes { get; init; } = [];
}

/// <summary>A mailbox in a form that can be transferred to another installation.</summary>
/// <param name="Agent">The name of the agent, because ids of agents differ between installations. Empty for a shared mailbox.</param>
/// <param name="SharedWith">The names of the agents that a shared mailbox is shared with; unknown names are ignored.</param>
public sealed record MailboxTemplate(
    string Address,
    string Agent,
    bool MatchingEnabled,
    TicketUse MatchedUse,
    bool IsShared = false,
    IReadOnlyList<string>? SharedWith = null);
