using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>The filter of the list of tickets, as it appears in the address.</summary>
public sealed class TicketFilter
{
    public const string Closed = "closed";
    public const string All = "all";
    public const string Mine = "mine";

    public TicketUse? Use { get; set; }

    /// <summary>Empty for open tickets, <see cref="Closed"/>, <see cref="All"/>, or the id of a status.</summary>
    public string? Status { get; set; }

    /// <summary>Empty for all agents, <see cref="Mine"/>, or the id of an agent.</summary>
    public string? Agent { get; set; }

    /// <summary>The id of a client; empty for all.</summary>
    public string? Client { get; set; }

    public string? Search { get; set; }

    /// <summary>Only tickets with email that is new to the current agent, open or closed.</summary>
    public bool New { get; set; }

    /// <summary>Whether the list shows less than all open tickets of a use.</summary>
    public bool IsNarrow => New || new[] { Status, Agent, Client, Search }.Any(value => !string.IsNullOrEmpty(value));

    // A person who types a number knows the ticket, but maybe not its status.
    private bool IsNumber => TicketQuery.NumberIn(Search) is not null;

    /// <param name="agentId">The current agent.</param>
    public TicketQuery ToQuery(string agentId) => new(
        Use,
        Status switch { null or "" => IsNumber || New ? null : true, Closed => false, _ => null },
        Status is null or "" or Closed or All ? null : Status,
        string.IsNullOrEmpty(Client) ? null : Client,
        Agent switch { null or "" => null, Mine => agentId, _ => Agent },
        Search);

    /// <summary>Returns the route values of the same list for another use.</summary>
    public IDictionary<string, string> RouteFor(TicketUse? use, string? after = null, bool? isNew = null)
    {
        var route = new Dictionary<string, string>();
        Add("use", use?.ToString());
        Add("status", Status);
        Add("agent", Agent);
        Add("client", Client);
        Add("search", Search);
        Add("new", isNew ?? New ? "true" : null);
        Add("after", after);

        return route;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                route[name] = value;
            }
        }
    }
}
