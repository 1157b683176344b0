using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Sending;

/// <summary>What a composer begins with.</summary>
/// <param name="To">As <see cref="RecipientList"/> writes it.</param>
/// <param name="Html">The action's text and the agent's signature.</param>
/// <param name="ReplyTo">The mail that is answered; its text goes below.</param>
/// <param name="People">Who could be a recipient: the ticket's contacts, and who else takes part in the answered message and is no stranger - known by a client, or a colleague.</param>
public sealed record ComposeDefaults(string To, string Subject, string Html, MailMessage? ReplyTo, QuotedMail? Quoted, IReadOnlyList<MessageAddress> People);

/// <summary>Fills a composer: whom, about what, in answer to what.</summary>
public sealed class ComposeStart(
    IMessageStore messages,
    IMailboxStore mailboxes,
    IClientStore clients,
    ITicketStore tickets,
    ClientFinder finder,
    DomainRulesReader domains,
    SignatureManager signatures,
    IStringLocalizer<ComposeStart> text)
{
    // A message to more is a mailing: who else got it is nobody's business here.
    private const int MaxPeople = 20;
    private const int Look = 50;

    /// <param name="replyToMessageId">The mail of the ticket that is answered; null for the newest that came in.</param>
    public async Task<ComposeDefaults> ReadAsync(
        Agent agent, Ticket ticket, ActionDefinition? action, string? replyToMessageId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(ticket);
        var original = await OriginalAsync(ticket, replyToMessageId, cancellationToken);
        var contacts = await clients.FindContactsAsync([.. ticket.Contacts.Select(row => row.ContactId)], cancellationToken);
        var ofTicket = ticket.Contacts.OrderBy(row => row.Position)
            .Select(row => contacts.FirstOrDefault(contact => contact.Id == row.ContactId)).OfType<Contact>()
            .Where(contact => contact.NormalizedEmail.Length > 0)
            .Select(contact => new MessageAddress { Role = AddressRole.To, Name = contact.Name, Address = contact.NormalizedEmail }).ToList();
        var answered = original is null ? [] : Answered(original);
        var to = answered.Count > 0 ? answered : ofTicket.Take(1).ToList();
        return new ComposeDefaults(
            RecipientList.Format(to),
            Subject(ticket, original),
            await HtmlAsync(agent, action, cancellationToken),
            original,
            original is null ? null : QuotedMail.Of(original, agent.TimeZone, text),
            await PeopleAsync(agent, ofTicket, original, cancellationToken));
    }

    private async Task<IReadOnlyList<MessageAddress>> PeopleAsync(
        Agent agent, List<MessageAddress> ofTicket, MailMessage? original, CancellationToken cancellationToken)
    {
        var own = (await mailboxes.ListByAgentAsync(agent.Id, cancellationToken)).Select(mailbox => mailbox.NormalizedAddress).ToHashSet(StringComparer.Ordinal);
        if (original is not null && await mailboxes.FindAsync(original.MailboxId, cancellationToken) is { } receiver)
        {
            own.Add(receiver.NormalizedAddress);
        }

        var people = ofTicket.Where(person => !own.Contains(person.Address)).DistinctBy(person => person.Address).ToList();
        var others = (original?.Addresses ?? []).Where(address => address.Role != AddressRole.ReplyTo && !own.Contains(address.Address))
            .DistinctBy(address => address.Address).ExceptBy(people.Select(person => person.Address), address => address.Address).ToList();
        if (others.Count > MaxPeople)
        {
            return people;
        }

        var known = await domains.ReadAsync(cancellationToken);
        foreach (var person in others)
        {
            if (known.IsOwn(person.Address) || (await finder.FindForSenderAsync(person.Address, cancellationToken)).Client is not null)
            {
                people.Add(person);
            }
        }

        return people;
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
