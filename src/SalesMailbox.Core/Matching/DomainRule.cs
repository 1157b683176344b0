using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// The domain of From equals the domain of a contact (X2). Never uses the organization's own domains or public email domains (X3).
/// </summary>
public sealed class DomainRule(ITicketStore tickets, DomainRulesReader rules, MatchingSettingsReader settings)
{
    internal async Task<RuleResult> TryAsync(MatchInput input, CancellationToken cancellationToken)
    {
        if (input.EffectiveType != MatchingType.EmailDomain)
        {
            return RuleResult.NotApplied(MatchRule.Domain, TraceNotes.OtherMatchingType);
        }

        var message = input.Message;
        if ((message.Kinds & MessageKinds.Bounce) != 0)
        {
            return RuleResult.Refused(MatchRule.Domain, TraceNotes.AutomaticMail);
        }

        var domains = await rules.ReadAsync(cancellationToken);
        if (message.Direction == MessageDirection.Incoming && Refusal(message, domains) is { } refusal)
        {
            return refusal;
        }

        var addresses = ComparedAddresses.Of(message, domains).Where(address => !domains.IsPublic(EmailAddress.DomainOf(address))).ToList();
        if (addresses.Count == 0)
        {
            return RuleResult.NotApplied(MatchRule.Domain, TraceNotes.NoSender);
        }

        var found = new List<TicketCandidate>();
        foreach (var address in addresses.DistinctBy(EmailAddress.DomainOf))
        {
            found.AddRange(await tickets.FindOpenByDomainAsync(
                input.Mailbox.MatchedUse, EmailAddress.DomainOf(address), address, CandidateRanking.Kept + 1,
                [.. (await settings.ReadAsync(cancellationToken)).ExcludedTypeIds], cancellationToken));
        }

        var domain = EmailAddress.DomainOf(addresses[0]);
        var trace = new RuleTrace { Rule = MatchRule.Domain, Candidates = CandidateRanking.Rank(found, input.ExceptTicketId) };
        if (trace.Candidates.Count == 0)
        {
            trace.Outcome = RuleOutcome.NoMatch;
            trace.Note = TraceNotes.NoOpenTicket;
            trace.NoteValues = [domain];
            trace.Compared.Add(new ComparedValue("domain", domain, null, false));
            return new RuleResult(trace);
        }

        var matched = EmailAddress.DomainOf(trace.Candidates[0].ContactAddress);
        trace.Compared.Add(new ComparedValue("domain", matched, matched, true));

        return CandidateRanking.Choose(trace, input, MatchReason.Domain, onlyOne: message.Direction == MessageDirection.Sent);
    }

    private static RuleResult? Refusal(MailMessage message, DomainRules domains)
    {
        var sender = SendingParty.Of(message).Address;
        if (sender.Length == 0)
        {
            return RuleResult.NotApplied(MatchRule.Domain, TraceNotes.NoSender);
        }

        var domain = EmailAddress.DomainOf(sender);
        if (domains.IsOwn(sender))
        {
            return RuleResult.Refused(MatchRule.Domain, TraceNotes.OwnDomain, domain);
        }

        return domains.IsPublic(domain) ? RuleResult.Refused(MatchRule.Domain, TraceNotes.PublicDomain, domain) : null;
    }
}
