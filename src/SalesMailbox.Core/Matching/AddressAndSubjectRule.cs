using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>From equals a contact's address, and the subject equals the ticket's summary. Both are required (X1).</summary>
public sealed class AddressAndSubjectRule(ITicketStore tickets, DomainRulesReader rules, MatchingSettingsReader settings)
{
    internal async Task<RuleResult> TryAsync(MatchInput input, CancellationToken cancellationToken)
    {
        if (input.EffectiveType != MatchingType.EmailAddressAndSubject)
        {
            return RuleResult.NotApplied(MatchRule.AddressAndSubject, TraceNotes.OtherMatchingType);
        }

        var addresses = ComparedAddresses.Of(input.Message, await rules.ReadAsync(cancellationToken));
        if (addresses.Count == 0)
        {
            return RuleResult.NotApplied(MatchRule.AddressAndSubject, TraceNotes.NoSender);
        }

        var subjects = TicketSummary.Keys(input.Message.Subject, await settings.TagsAsync(cancellationToken));
        if (subjects.Count == 0)
        {
            return RuleResult.NotApplied(MatchRule.AddressAndSubject, TraceNotes.EmptySubject);
        }

        var use = input.Mailbox.MatchedUse;
        var equal = await tickets.FindOpenByAddressAndSubjectAsync(
            use, addresses, subjects, CandidateRanking.Kept + 1, [.. (await settings.ReadAsync(cancellationToken)).ExcludedTypeIds],
            cancellationToken);
        var literal = input.Connection.LiteralSubject;
        var candidates = CandidateRanking.Rank(equal.Where(candidate => !literal || SameLetters(input, candidate)), input.ExceptTicketId);
        if (candidates.Count == 0)
        {
            return await NoMatchAsync(input, addresses, subjects[0], cancellationToken);
        }

        var trace = new RuleTrace { Rule = MatchRule.AddressAndSubject, Candidates = candidates };
        trace.Compared.Add(new ComparedValue("from", candidates[0].ContactAddress, candidates[0].ContactAddress, true));
        trace.Compared.Add(literal
            ? new ComparedValue("subject", SubjectNormalizer.Literal(input.Message.Subject), candidates[0].Summary, true)
            : Equal(subjects, SubjectNormalizer.Normalize(candidates[0].Summary)));

        return CandidateRanking.Choose(trace, input, MatchReason.AddressAndSubject);
    }

    /// <summary>
    /// The form of the subject that equals the summary. A summary of maximum length is compared with the beginning of the subject.
    /// </summary>
    private static ComparedValue Equal(IReadOnlyList<string> subjects, string summary) =>
        new("subject", subjects.FirstOrDefault(subject => subject == summary) ?? subjects[0], summary, true);

    private static bool SameLetters(MatchInput input, TicketCandidate candidate) =>
        SubjectNormalizer.Literal(input.Message.Subject) == SubjectNormalizer.Literal(candidate.Summary);

    // A second indexed lookup, so that the page can distinguish a different subject from an unknown sender.
    private async Task<RuleResult> NoMatchAsync(
        MatchInput input, IReadOnlyList<string> addresses, string subject, CancellationToken cancellationToken)
    {
        var others = CandidateRanking.Rank(
            await tickets.FindOpenByAddressAsync(
                input.Mailbox.MatchedUse,
                addresses,
                CandidateRanking.Kept + 1,
                [.. (await settings.ReadAsync(cancellationToken)).ExcludedTypeIds],
                cancellationToken),
            input.ExceptTicketId);
        var trace = new RuleTrace { Rule = MatchRule.AddressAndSubject, Outcome = RuleOutcome.NoMatch, Candidates = others };
        if (others.Count == 0)
        {
            trace.Note = TraceNotes.NoOpenTicket;
            trace.NoteValues = [addresses[0]];
            trace.Compared.Add(new ComparedValue("from", addresses[0], null, false));
            return new RuleResult(trace);
        }

        trace.Note = TraceNotes.SubjectDiffers;
        trace.NoteValues = [others[0].ContactAddress];
        trace.Compared.Add(new ComparedValue("from", others[0].ContactAddress, others[0].ContactAddress, true));
        trace.Compared.Add(input.Connection.LiteralSubject
            ? new ComparedValue("subject", SubjectNormalizer.Literal(input.Message.Subject), others[0].Summary, false)
            : new ComparedValue("subject", subject, SubjectNormalizer.Normalize(others[0].Summary), false));

        return new RuleResult(trace);
    }
}
