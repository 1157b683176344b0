using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.SamplePsa;

/// <summary>A PSA has tables of its own, and its stores translate. The sample has none and keeps Core's objects as they are.</summary>
public abstract class SampleDocument<T> where T : class, new()
{
    /// <summary>YesSql's.</summary>
    public long Id { get; set; }

    public T Value { get; set; } = new();
}

public sealed class TicketDocument : SampleDocument<Ticket>;

public sealed class TicketTypeDocument : SampleDocument<TicketType>;

public sealed class TicketStatusDocument : SampleDocument<TicketStatus>;

public sealed class TimelineDocument : SampleDocument<TimelineEntry>;

public sealed class ClientDocument : SampleDocument<Client>;

public sealed class ContactDocument : SampleDocument<Contact>;

public sealed class NoteDocument : SampleDocument<CrmNote>;

/// <summary>The last ticket number given.</summary>
public sealed class CounterDocument
{
    public long Id { get; set; }

    public long Last { get; set; }
}
