using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Connections;

/// <summary>A connection as it can be carried to another installation: without secrets, sign-ins and anything that was imported.</summary>
public sealed record ConnectionTemplate
{
    /// <summary>The same connection has the same id everywhere, so that it can be carried there again. Without one it is known by its name.</summary>
    public string? Id { get; init; }

    public string Name { get; init; } = "";

    public string Type { get; init; } = "";

    public MatchingType MatchingType { get; init; }

    /// <summary>The type's own settings that are not secret, by key. Null leaves a connection that is there as it is.</summary>
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

/// <summary>A mailbox as it can be carried to another installation.</summary>
/// <param name="Agent">Their name there: ids of agents are each installation's own. Empty for a shared mailbox.</param>
/// <param name="SharedWith">The names of the agents a shared mailbox is shared with; who is not there is left out.</param>
public sealed record MailboxTemplate(
    string Address, string Agent, bool MatchingEnabled, TicketUse MatchedUse, bool IsShared = false, IReadOnlyList<string>? SharedWith = null);
