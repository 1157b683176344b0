using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>One ticket to choose.</summary>
/// <param name="Client">Their name.</param>
/// <param name="Reason">Why it is suggested, in words; null for one that was searched for.</param>
public sealed record TicketOption(Ticket Ticket, string? Client, string? Reason);

/// <summary>A picker of open tickets for a mail (view "_TicketPicker"): suggestions first, then what was searched for; never more than a handful.</summary>
/// <param name="MessageId">The mail that is to go there; empty where it is for no mail in particular.</param>
/// <param name="Field">The name the ticket's id is posted under. The search text goes under the same name with "Search" behind it, the use with "Use".</param>
/// <param name="Uses">Which uses may be searched; with one the picker does not ask.</param>
/// <param name="Use">The one searched now; null for all of them.</param>
/// <param name="Selected">The id of the ticket chosen so far.</param>
/// <param name="HasMore">There are more than are shown.</param>
public sealed record TicketPicker(
    string MessageId,
    string Field,
    IReadOnlyList<TicketUse> Uses,
    TicketUse? Use,
    string Search,
    string? Selected,
    IReadOnlyList<TicketOption> Options,
    bool HasMore)
{
    public string SearchField => Field + "Search";

    public string UseField => Field + "Use";
}

/// <summary>"Move to another ticket" (X9).</summary>
/// <param name="From">The ticket it is on, if it is on one.</param>
public sealed record MovePage(MailMessage Message, Ticket? From, TicketPicker Picker, string BackUrl);
