using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Filing;

/// <summary>Creates a ticket for a message that matched none (X5). Stages changes; the caller commits.</summary>
public sealed class TicketCreator(
    ITicketStore tickets,
    TicketDefaults defaults,
    SenderContactCreator contacts,
    CopiedText copied,
    MatchingSettingsReader settings,
    IStringLocalizer<TicketCreator> text)
{
    /// <param name="begins">The time of the first message: this one, or an earlier one that is added to the ticket.</param>
    internal async Task<Ticket> CreateAsync(
        Mailbox mailbox, TicketUse use, MailMessage message, DateTimeOffset begins, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var type = await defaults.TypeAsync(use, cancellationToken)
            ?? throw new InvalidOperationException($"There is no ticket type for {use}. Add one, then retry the message.");
        var status = await defaults.StatusAsync(isOpen: true, cancellationToken)
            ?? throw new InvalidOperationException("There is no open ticket status. Add one, then retry the message.");
        var party = SendingParty.Of(message);
        var (client, contact) = await contacts.EnsureAsync(party.Address, party.Name, cancellationToken);
        message.ClientId = client.Id;
        message.ContactId = contact.Id;
        var received = message.ReceivedAt < now ? message.ReceivedAt : now;
        var ticket = new Ticket
        {
            TypeId = type.Id,
            Use = type.Use,
            StatusId = status.Id,
            IsOpen = true,
            Details = copied.Of(message),
            ClientId = client.Id,
            Contacts = [TicketValidation.RowOf(contact, 0)],
            AgentId = mailbox.AgentId,
            CreatedAt = now,
            LastActivityAt = received,
        };
        var summary = TicketSummary.Of(message.Subject, await settings.TagsAsync(cancellationToken));
        TicketSummary.Set(ticket, summary.Length > 0 ? summary : text["(no subject)"]);
        await tickets.AddAsync(ticket, cancellationToken);

        // A timeline sorts by time; this entry must come before those of the messages.
        await tickets.AddEntryAsync(
            new TimelineEntry { TicketId = ticket.Id, Kind = TimelineKind.Created, At = begins.AddMilliseconds(-1) }, cancellationToken);

        return ticket;
    }
}
