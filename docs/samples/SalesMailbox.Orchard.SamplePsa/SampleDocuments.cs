using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.SamplePsa;

/// <summary>
/// A document of the sample. A real PSA has its own tables, and its stores convert their rows; the sample stores Core's objects unchanged.
/// </summary>
public abstract class SampleDocument<T> where T : class, new()
{
    /// <summary>The id that YesSql assigns.</summary>
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

/// <summary>The last assigned ticket number.</summary>
public sealed class CounterDocument
{
    public long Id { get; set; }

    public long Last { get; set; }
}
