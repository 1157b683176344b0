using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// Ranks open tickets for a message: same conversation, address and subject, address, domain, client. Uses the lookups of matching, for all
/// uses.
/// </summary>
public sealed class TicketSuggester(
    ITicketStore tickets,
    IMailboxStore mailboxes,
    MessageTicketFinder known,
    ReferenceReader references,
    ClientFinder finder,
    DomainRulesReader rules,
    MatchingSettingsReader settings)
{
    private const int Max = 10;

    /// <param name="message">A message in My Inbox.</param>
    /// <param name="party">The sender to assume; null for the determined sender.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    public async Task<InboxSuggestion> SuggestAsync(
        MailMessage message, SendingParty? party = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        party ??= SendingParty.Of(message);
        if (message.FailsDmarc)
        {
            // There are no suggestions, because they are easy to accept and the sender can't be trusted.
            return new InboxSuggestion(null, null, null, [], false);
        }

        var sender = await finder.FindForSenderAsync(party.Address, cancellationToken);
        var found = new List<(string TicketId, CodedText Reason)>();
        await AddThreadAsync(message, found, cancellationToken);
        await AddBySenderAsync(message, party.Address, await UsesAsync(message, cancellationToken), found, cancellationToken);
        if (sender.Client is { } client)
        {
            var open = await tickets.ListAsync(
                new TicketQuery(IsOpen: true, ClientId: client.Id), new PageRequest(Size: Max), cancellationToken);
            found.AddRange(open.Items.Select(ticket => (ticket.Id, SuggestionTexts.OpenTicketOf.With(client.Name))));
        }

        var best = found.DistinctBy(item => item.TicketId).Take(Max).ToList();
        var byId = best.Count == 0
            ? []
            : (await tickets.FindManyAsync([.. best.Select(item => item.TicketId)], cancellationToken)).ToDictionary(ticket => ticket.Id);
        var reason = sender switch
        {
            { Contact: { } contact } => SuggestionTexts.ContactOfClient.With(contact.Name),
            { Client: not null } => SuggestionTexts.DomainOfClient.ToCodedText(),
            _ => null,
        };

        return new InboxSuggestion(
            sender.Client, sender.Contact, reason,
            [.. best.Where(item => byId.ContainsKey(item.TicketId)).Select(item => new TicketSuggestion(byId[item.TicketId], item.Reason))],
            sender.Client is null && party.Address.Length > 0 && (await rules.ReadAsync(cancellationToken)).IsOwn(party.Address));
    }

    private async Task AddThreadAsync(
        MailMessage message, List<(string TicketId, CodedText Reason)> found, CancellationToken cancellationToken)
    {
        var (refs, bounced) = await references.ReadAsync(message, cancellationToken);
        var hits = await known.FindAsync(
            [.. InternetMessageId.NearestFirst(message.InReplyTo, refs), .. bounced], message, cancellationToken);
        found.AddRange(hits.Where(hit => hit.Ticket.IsOpen).Select(hit => (hit.Ticket.Id, SuggestionTexts.Answers.ToCodedText())));
    }

    /// <summary>All uses; those of the message's mailbox (B3, C6) first.</summary>
    private async Task<IReadOnlyList<TicketUse>> UsesAsync(MailMessage message, CancellationToken cancellationToken) =>
        [.. OfferedUses.Of(await mailboxes.FindAsync(message.MailboxId, cancellationToken)).Union(OfferedUses.All)];

    private async Task AddBySenderAsync(
        MailMessage message,
        string sender,
        IReadOnlyList<TicketUse> uses,
        List<(string TicketId, CodedText Reason)> found,
        CancellationToken cancellationToken)
    {
        if (sender.Length == 0)
        {
            return;
        }

        var domains = await rules.ReadAsync(cancellationToken);
        var domain = EmailAddress.DomainOf(sender);
        var subjects = TicketSummary.Keys(message.Subject, await settings.TagsAsync(cancellationToken));
        if (subjects.Count > 0)
        {
            await AddAsync(
                uses,
                use => tickets.FindOpenByAddressAndSubjectAsync(use, [sender], subjects, Max, cancellationToken: cancellationToken),
                SuggestionTexts.SenderAndSubject,
                found);
        }

        await AddAsync(
            uses,
            use => tickets.FindOpenByAddressAsync(use, [sender], Max, cancellationToken: cancellationToken),
            SuggestionTexts.Sender,
            found);
        if (!domains.IsOwn(sender) && !domains.IsPublic(domain))
        {
            await AddAsync(
                uses,
                use => tickets.FindOpenByDomainAsync(use, domain, sender, Max, cancellationToken: cancellationToken),
                SuggestionTexts.Domain.With(domain),
                found);
        }
    }

    private static async Task AddAsync(
        IReadOnlyList<TicketUse> uses,
        Func<TicketUse, Task<IReadOnlyList<TicketCandidate>>> find,
        CodedText reason,
        List<(string TicketId, CodedText Reason)> found)
    {
        foreach (var use in uses)
        {
            found.AddRange((await find(use)).Select(candidate => (candidate.TicketId, reason)));
        }
    }
}
