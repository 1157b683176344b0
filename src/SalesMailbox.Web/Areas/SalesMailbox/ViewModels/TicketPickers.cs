using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>A ticket that can be chosen.</summary>
/// <param name="Client">The name of the client.</param>
/// <param name="Reason">Why it is suggested, in words; null for a search result.</param>
public sealed record TicketOption(Ticket Ticket, string? Client, string? Reason);

/// <summary>A picker of open tickets for an email (view "_TicketPicker"): suggestions first, then a few search results.</summary>
/// <param name="MessageId">The message to put on the ticket; empty if the picker is for no particular message.</param>
/// <param name="Field">The field name of the ticket's id. The search text has the same name with the suffix "Search", the use with the
/// suffix "Use".</param>
/// <param name="Uses">The uses that can be searched. If there is only one, the picker doesn't ask for it.</param>
/// <param name="Use">The use that is searched; null for all.</param>
/// <param name="Selected">The id of the ticket chosen so far.</param>
/// <param name="HasMore">Whether there are more tickets than are shown.</param>
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
/// <param name="From">The ticket that the email is on; null for none.</param>
public sealed record MovePage(MailMessage Message, Ticket? From, TicketPicker Picker, string BackUrl);
