using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Sending;

/// <summary>What a composer begins with.</summary>
/// <param name="To">As <see cref="RecipientList"/> writes it.</param>
/// <param name="Html">The action's text and the agent's signature.</param>
/// <param name="ReplyTo">The mail that is answered; its text goes below.</param>
/// <param name="People">Who could be added: the ticket's contacts and who else takes part in the answered mail.</param>
public sealed record ComposeDefaults(string To, string Subject, string Html, MailMessage? ReplyTo, QuotedMail? Quoted, IReadOnlyList<MessageAddress> People);

/// <summary>Fills a composer: whom, about what, in answer to what.</summary>
public sealed class ComposeStart(
    IMessageStore messages, IMailboxStore mailboxes, IClientStore clients, ITicketStore tickets, SignatureManager signatures, IStringLocalizer<ComposeStart> text)
{
    private const int Look = 50;

    /// <param name="replyToMessageId">The mail of the ticket that is answered; null for the newest that came in.</param>
    public async Task<ComposeDefaults> ReadAsync(
        Agent agent, Ticket ticket, ActionDefinition? action, string? replyToMessageId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var original = await OriginalAsync(ticket, replyToMessageId, cancellationToken);
        var contacts = await clients.FindContactsAsync([.. ticket.Contacts.Select(row => row.ContactId)], cancellationToken);
        var ofTicket = ticket.Contacts.OrderBy(row => row.Position)
            .Select(row => contacts.FirstOrDefault(contact => contact.Id == row.ContactId)).OfType<Contact>()
            .Where(contact => contact.NormalizedEmail.Length > 0)
            .Select(contact => new MessageAddress { Role = AddressRole.To, Name = contact.Name, Address = contact.NormalizedEmail }).ToList();
        var receiver = original is null ? null : await mailboxes.FindAsync(original.MailboxId, cancellationToken);
        var answered = original is null ? [] : Answered(original);
        var to = answered.Count > 0 ? answered : ofTicket.Take(1).ToList();
        var people = ofTicket.Concat(original?.Addresses.Where(address => address.Role != AddressRole.ReplyTo) ?? [])
            .Where(person => person.Address != receiver?.NormalizedAddress).DistinctBy(person => person.Address)
            .Where(person => to.TrueForAll(known => known.Address != person.Address)).ToList();

        return new ComposeDefaults(
            RecipientList.Format(to), Subject(ticket, original), await HtmlAsync(agent, action, cancellationToken), original, original is null ? null : QuotedMail.Of(original, text), people);
    }

    /// <summary>The action's text, an empty line to write in, the signature.</summary>
    private async Task<string> HtmlAsync(Agent agent, ActionDefinition? action, CancellationToken cancellationToken)
    {
        var signature = await SignatureAsync(agent, cancellationToken);
        var begin = string.IsNullOrEmpty(action?.BodyTemplate) ? "" : ComposedHtml.FromText(action.BodyTemplate);
        return signature.Length > 0 && begin.Length == 0 ? "<div><br></div>" + signature : begin + signature;
    }

    /// <summary>The agent's signature below its mark (RFC 3676 4.3); empty where he has none.</summary>
    public async Task<string> SignatureAsync(Agent agent, CancellationToken cancellationToken = default)
    {
        var signature = await signatures.ReadAsync(agent, cancellationToken);
        return signature.Length == 0 ? "" : $"<div><br>-- <br></div>{signature}";
    }

    private async Task<MailMessage?> OriginalAsync(Ticket ticket, string? messageId, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(messageId))
        {
            return await messages.FindAsync(messageId, cancellationToken) is { Place: MessagePlace.Ticket } message && message.TicketId == ticket.Id ? message : null;
        }

        var entries = await tickets.ListEntriesAsync(ticket.Id, new(null, Look), cancellationToken);
        var ids = entries.Items.Select(entry => entry.MessageId).OfType<string>().ToList();
        return ids.Count == 0
            ? null
            : (await messages.FindManyAsync(ids, cancellationToken))
                .Where(message => message.TicketId == ticket.Id && message.Direction == MessageDirection.Incoming && (message.Kinds & (MessageKinds.Bounce | MessageKinds.AutoReply)) == 0)
                .MaxBy(message => message.ReceivedAt);
    }

    private static List<MessageAddress> Answered(MailMessage original)
    {
        var roles = original.Direction == MessageDirection.Sent ? [AddressRole.To] : new[] { AddressRole.ReplyTo, AddressRole.From };
        var role = roles.FirstOrDefault(one => original.Addresses.Any(address => address.Role == one));
        return [.. original.Addresses.Where(address => address.Role == role)];
    }

    private static string Subject(Ticket ticket, MailMessage? original)
    {
        var subject = string.IsNullOrWhiteSpace(original?.Subject) ? ticket.Summary : original.Subject;
        var isReply = ReplyPrefixes.ByLanguage.SelectMany(language => language.Words).Any(word => subject.StartsWith(word + ":", StringComparison.OrdinalIgnoreCase));
        return original is null || isReply ? subject : $"Re: {subject}";
    }
}
