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

/// <summary>The initial content of a composer.</summary>
/// <param name="To">In the format of <see cref="RecipientList"/>.</param>
/// <param name="Html">The action's text and the agent's signature.</param>
/// <param name="ReplyTo">The message that is replied to; its text is quoted below.</param>
/// <param name="People">Possible recipients: the ticket's contacts, and other participants of the original message who are known to a
/// client or are colleagues.</param>
/// <param name="Cc">For a reply to all, the other recipients of the message, in the format of <paramref name="To"/>.</param>
/// <param name="ToNote">A sentence about <paramref name="To"/>: why it is empty, or who gets the reply instead of the address in From; null
/// for none.</param>
public sealed record ComposeDefaults(
    string To,
    string Subject,
    string Html,
    MailMessage? ReplyTo,
    QuotedMail? Quoted,
    IReadOnlyList<MessageAddress> People,
    string Cc = "",
    string? ToNote = null);

/// <summary>Fills a composer: recipients, subject and quoted message.</summary>
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
    // A message with more recipients is a mass mailing; its other recipients are not offered.
    private const int MaxPeople = 20;
    private const int Look = 50;

    /// <param name="replyToMessageId">The message of the ticket to reply to; null for the newest incoming one.</param>
    /// <param name="toAll">Whether its other recipients get the reply too, including unknown ones.</param>
    public async Task<ComposeDefaults> ReadAsync(
        Agent agent,
        Ticket ticket,
        ActionDefinition? action,
        string? replyToMessageId,
        bool toAll = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(ticket);
        var original = await OriginalAsync(ticket, replyToMessageId, cancellationToken);
        var contacts = await clients.FindContactsAsync([.. ticket.Contacts.Select(row => row.ContactId)], cancellationToken);
        var ofTicket = ticket.Contacts.OrderBy(row => row.Position)
            .Select(row => contacts.FirstOrDefault(contact => contact.Id == row.ContactId)).OfType<Contact>()
            .Where(contact => contact.NormalizedEmail.Length > 0)
            .Select(contact => new MessageAddress { Role = AddressRole.To, Name = contact.Name, Address = contact.NormalizedEmail })
            .ToList();

        // A reply must never go to an address that was not selected, so an email to a contact of the ticket starts without a message to
        // reply to.
        var isAnswer = original is not null || !string.IsNullOrEmpty(replyToMessageId);
        var own = await OwnAsync(agent, original, cancellationToken);
        var to = original is not null ? Answered(original) : isAnswer ? [] : ofTicket.Take(1).ToList();
        return new ComposeDefaults(
            RecipientList.Format(to),
            Subject(ticket, original),
            await HtmlAsync(agent, action, cancellationToken),
            original,
            original is null ? null : QuotedMail.Of(original, agent.TimeZone, text),
            await ListPeopleAsync(own, ofTicket, original, cancellationToken),
            toAll && original is not null ? RecipientList.Format(Others(own, original, to)) : "",
            isAnswer ? Note(original, to) : null);
    }

    private string? Note(MailMessage? original, List<MessageAddress> to)
    {
        if (to.Count == 0)
        {
            return original is null
                ? text["The email that you are replying to is no longer on this ticket. Enter a recipient."].Value
                : original.FromName.Length > 0
                    ? text["The email of {0} has no address to reply to. Enter one.", original.FromName].Value
                    : text["The email has no address to reply to. Enter one."].Value;
        }

        var sender = original!.FromAddress;
        return original.Direction == MessageDirection.Sent || sender.Length == 0 || to.Exists(person => person.Address == sender) ? null
            : SendingParty.Of(original).Source == PartySource.ForwardedFrom
                ? text["{0} forwarded this email. Your reply goes to the person who wrote it.", sender].Value
                : text["The email came from {0}. Your reply goes to the address that it asks for.", sender].Value;
    }

    private async Task<IReadOnlyList<MessageAddress>> ListPeopleAsync(
        HashSet<string> own, List<MessageAddress> ofTicket, MailMessage? original, CancellationToken cancellationToken)
    {
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

    /// <summary>The other recipients in To and Cc; none for a mass mailing.</summary>
    private static List<MessageAddress> Others(HashSet<string> own, MailMessage original, List<MessageAddress> to)
    {
        var others = original.Addresses.Where(
            address => address.Role is AddressRole.To or AddressRole.Cc && address.Address.Length > 0 && !own.Contains(address.Address))
            .DistinctBy(address => address.Address).ExceptBy(to.Select(person => person.Address), address => address.Address).ToList();
        return others.Count > MaxPeople ? [] : others;
    }

    private async Task<HashSet<string>> OwnAsync(Agent agent, MailMessage? original, CancellationToken cancellationToken)
    {
        var own = (await mailboxes.ListByAgentAsync(agent.Id, cancellationToken))
            .Select(mailbox => mailbox.NormalizedAddress)
            .ToHashSet(StringComparer.Ordinal);
        if (original is not null && await mailboxes.FindAsync(original.MailboxId, cancellationToken) is { } receiver)
        {
            own.Add(receiver.NormalizedAddress);
        }

        return own;
    }

    /// <summary>The action's text, an empty line to write in, and the signature.</summary>
    private async Task<string> HtmlAsync(Agent agent, ActionDefinition? action, CancellationToken cancellationToken)
    {
        var signature = await SignatureAsync(agent, cancellationToken);
        var begin = string.IsNullOrEmpty(action?.BodyTemplate) ? "" : ComposedHtml.FromText(action.BodyTemplate);
        return signature.Length > 0 && begin.Length == 0 ? "<div><br></div>" + signature : begin + signature;
    }

    /// <summary>The agent's signature below its separator (RFC 3676 4.3); empty if the agent has none.</summary>
    public async Task<string> SignatureAsync(Agent agent, CancellationToken cancellationToken = default)
    {
        var signature = await signatures.ReadAsync(agent, cancellationToken);
        return signature.Length == 0 ? "" : $"<div><br>-- <br></div>{signature}";
    }

    private async Task<MailMessage?> OriginalAsync(Ticket ticket, string? messageId, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(messageId))
        {
            return await messages.FindAsync(messageId, cancellationToken) is { Place: MessagePlace.Ticket } message
                && message.TicketId == ticket.Id ? message : null;
        }

        var entries = await tickets.ListEntriesAsync(ticket.Id, new(null, Look), cancellationToken);
        var ids = entries.Items.Select(entry => entry.MessageId).OfType<string>().ToList();
        return ids.Count == 0
            ? null
            : (await messages.FindManyAsync(ids, cancellationToken))
                .Where(message => message.TicketId == ticket.Id && message.Direction == MessageDirection.Incoming
                    && (message.Kinds & (MessageKinds.Bounce | MessageKinds.AutoReply)) == 0)
                .MaxBy(message => message.ReceivedAt);
    }

    /// <summary>The author of the message or, if the header requests replies to other addresses, all of those.</summary>
    private static List<MessageAddress> Answered(MailMessage original)
    {
        if (original.Direction == MessageDirection.Sent)
        {
            return Of(original, AddressRole.To);
        }

        var party = SendingParty.Of(original);
        return party.Source is PartySource.OriginalFrom or PartySource.ForwardedFrom
            ? [new MessageAddress { Role = AddressRole.To, Name = party.Name, Address = party.Address }]
            : Of(original, AddressRole.ReplyTo) is { Count: > 0 } asked ? asked : Of(original, AddressRole.From);
    }

    private static List<MessageAddress> Of(MailMessage message, AddressRole role) =>
        [.. message.Addresses.Where(address => address.Role == role && address.Address.Length > 0)];

    private static string Subject(Ticket ticket, MailMessage? original)
    {
        var subject = string.IsNullOrWhiteSpace(original?.Subject) ? ticket.Summary : original.Subject;
        var isReply = ReplyPrefixes.ByLanguage.SelectMany(language => language.Words)
            .Any(word => subject.StartsWith(word + ":", StringComparison.OrdinalIgnoreCase));
        return original is null || isReply ? subject : $"Re: {subject}";
    }
}
