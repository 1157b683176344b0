using Microsoft.Extensions.Localization;

namespace SalesMailbox.Core.Matching;

/// <summary>Turns decisions into localised sentences, for the pages.</summary>
public sealed class MatchExplanation(IStringLocalizer<MatchExplanation> text)
{
    /// <param name="isOwner">The reader owns the mailbox, so the rules are the reader's own.</param>
    public DecisionExplanation Explain(MatchDecision decision, bool isOwner = true)
    {
        ArgumentNullException.ThrowIfNull(decision);

        return new DecisionExplanation(
            $"{Verdict(decision.Verdict)} {Reason(decision.Reason)}",
            [.. decision.Rules.Select(trace => new RuleExplanation(trace, Rule(trace.Rule), Sentence(trace, isOwner), [.. trace.Compared.Select(Compared)]))]);
    }

    /// <summary>Where the mail went.</summary>
    public string Verdict(MatchVerdict verdict) => verdict switch
    {
        MatchVerdict.Matched => text["Added to an open ticket."],
        MatchVerdict.NewTicket => text["A new ticket was created."],
        MatchVerdict.Inbox => text["Left in My Inbox."],
        MatchVerdict.Unfiled => text["Kept, but belongs to no ticket."],
        MatchVerdict.CrmNote => text["Added as a CRM note."],
        MatchVerdict.Done => text["Marked as done in My Inbox."],
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>Why it went there; also for the lines of a message's history.</summary>
    public string Reason(MatchReason reason) => reason switch
    {
        MatchReason.MatchingOff => text["Email matching is off for this mailbox."],
        MatchReason.SameMailElsewhere => text["The same email was received in another mailbox and is on that ticket."],
        MatchReason.Thread => text["It replies to an email on that ticket, and its sender takes part in it."],
        MatchReason.BounceOfTicketMail => text["It reports that an email on that ticket could not be delivered."],
        MatchReason.AddressAndSubject => text["The address is that of a contact and the subject is the ticket's summary."],
        MatchReason.Domain => text["The email domain is that of a contact of the ticket."],
        MatchReason.NothingMatched => text["No open ticket matched."],
        MatchReason.Ambiguous => text["Several open tickets match, and this connection leaves the choice to you."],
        MatchReason.OwnDomain => text["It comes from your own organization, which never opens a ticket."],
        MatchReason.AutoReply => text["It is an automatic reply or report, which never opens a ticket."],
        MatchReason.Bounce => text["It is a delivery report, which never opens a ticket."],
        MatchReason.ListMail => text["It is from a newsletter or mailing list, which opens no ticket on this connection."],
        MatchReason.NoSender => text["It has no usable sender address."],
        MatchReason.SentCopy => text["It is a copy of an email you sent, and no open ticket takes it."],
        MatchReason.SentFromHere => text["It was sent from this ticket."],
        MatchReason.ByHand => text["An agent filed it there."],
        MatchReason.Undone => text["What was done just before was undone."],
        MatchReason.SenderRule => text["The mailbox's owner has a rule for this sender."],
        MatchReason.HandedOver => text["It was handed over to another agent."],
        MatchReason.FailsDmarc => text["It may not be from the address it names, so it is yours to file."],
        MatchReason.Conversation => text["The answer to it opened this ticket."],
        MatchReason.FiledTwice => text["It had been filed twice, and its copies were put together."],
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>A rule's name.</summary>
    public string Rule(MatchRule rule) => rule switch
    {
        MatchRule.SameMail => text["Same email in another mailbox"],
        MatchRule.Thread => text["Reply to an email on a ticket"],
        MatchRule.Bounce => text["Delivery report of an email on a ticket"],
        MatchRule.AddressAndSubject => text["Email address and subject"],
        MatchRule.Domain => text["Email domain"],
        MatchRule.NewTicket => text["New ticket"],
        MatchRule.Sender => text["Rule for the sender"],
        MatchRule.SenderCheck => text["Check of the sender"],
        MatchRule.SendingParty => text["Who it is from"],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    /// <summary>A rule's outcome, without its note.</summary>
    public string Outcome(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.NotApplied => text["Does not apply."],
        RuleOutcome.NoMatch => text["No match."],
        RuleOutcome.Match => text["Match."],
        RuleOutcome.Ambiguous => text["Several match."],
        RuleOutcome.Refused => text["Refused."],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>The sentence of one of <see cref="TraceNotes"/>; null for a code this version does not know.</summary>
    public string? Note(string code, IEnumerable<string> values)
    {
        var all = values.ToList();
        var value = all.FirstOrDefault() ?? "";

        LocalizedString? sentence = code switch
        {
            TraceNotes.SwitchedOff => text["It is switched off for this connection."],
            TraceNotes.OtherMatchingType => text["The connection uses the other matching type."],
            TraceNotes.NoReferences => text["The email does not say which email it replies to."],
            TraceNotes.ReferencesUnknown => text["The email it replies to is on no ticket."],
            TraceNotes.TicketClosed => text["The email belongs to ticket #{0}, which is closed.", value],
            TraceNotes.SenderTakesNoPart => text["{0} takes no part in the ticket of that email.", value],
            TraceNotes.EmptySubject => text["The email has no subject."],
            TraceNotes.NoSender => text["There is no address to compare."],
            TraceNotes.OwnDomain => text["{0} is your own organization's.", value],
            TraceNotes.PublicDomain => text["{0} is a public email domain: its users have nothing to do with each other.", value],
            TraceNotes.NoOpenTicket => text["No open ticket has a contact of {0}.", value],
            TraceNotes.SubjectDiffers => text["{0} is a contact of open tickets, but none has this subject.", value],
            TraceNotes.NotFirstCopy => text["The ticket has this email already, received in another mailbox; it is shown once."],
            TraceNotes.NoOtherCopy => text["No other mailbox's copy of this email is on a ticket."],
            TraceNotes.BouncedMailUnknown => text["The email that could not be delivered is on no ticket."],
            TraceNotes.NotABounce => text["The email is no delivery report."],
            TraceNotes.AutomaticMail => text["The email was sent by a program, not by a person."],
            TraceNotes.FailsDmarc => text["The mail service found that it fails the checks of {0} (DMARC). Rules that go by its sender or its conversation are not tried.", value],
            TraceNotes.ExcludedType => text["Ticket #{0} is of a type that is excluded from matching.", value],
            TraceNotes.PartyReplyTo => text["{0} is compared, because replies go there. {1} belongs to a service, to your own organization or to someone unknown.", value, all.ElementAtOrDefault(1) ?? ""],
            TraceNotes.PartyOriginalFrom => text["{0} is compared, because the email was sent on by a group under its own address, {1}.", value, all.ElementAtOrDefault(1) ?? ""],
            TraceNotes.PartyForwardedFrom => text["{0} is compared, the sender of the email that {1} forwarded.", value, all.ElementAtOrDefault(1) ?? ""],
            TraceNotes.SentCopy => text["A copy of a sent email opens no ticket."],
            TraceNotes.SenderRuleTicket => text["It always adds the email to this ticket."],
            TraceNotes.SenderRuleNote => text["It always adds the email as a CRM note on the client."],
            TraceNotes.SenderRuleOpportunity => text["It always opens a new opportunity."],
            TraceNotes.SenderRuleProject => text["It always opens a new project."],
            TraceNotes.SenderRuleServiceTicket => text["It always opens a new service ticket."],
            TraceNotes.SenderRuleRead => text["It always marks the email as read."],
            TraceNotes.SenderRuleDone => text["It always marks the email as done."],
            TraceNotes.SenderRuleTicketClosed => text["It did nothing, because ticket #{0} is closed.", all.ElementAtOrDefault(1) ?? ""],
            TraceNotes.SenderRuleTicketGone => text["It did nothing, because its ticket no longer exists."],
            TraceNotes.SenderRuleClientGone => text["It did nothing, because its client no longer exists."],
            TraceNotes.SenderRuleListMail => text["It did nothing, because mailing lists open no ticket on this connection."],
            _ => null,
        };

        return sentence?.Value;
    }

    private string Sentence(RuleTrace trace, bool isOwner)
    {
        var note = Note(trace.Note, trace.NoteValues);
        if (trace.Rule == MatchRule.Sender)
        {
            var sender = trace.NoteValues.FirstOrDefault() ?? "";
            return $"{(isOwner ? text["This is your rule for {0}.", sender] : text["This is the mailbox owner's rule for {0}.", sender])} {note}";
        }

        if (trace.Rule == MatchRule.SendingParty && note is not null)
        {
            return note;
        }

        return note is null ? Outcome(trace.Outcome) : $"{Outcome(trace.Outcome)} {note}";
    }

    private string Compared(ComparedValue value)
    {
        var what = value.What switch
        {
            "from" => text["Address"],
            "subject" => text["Subject"],
            "domain" => text["Domain"],
            "message-id" => text["Message-ID"],
            "sender" => text["Sender"],
            _ => value.What,
        };

        return value.Ticket is null
            ? text["{0}: \"{1}\" is not known", what, value.Mail]
            : value.Equal ? text["{0}: \"{1}\" equals \"{2}\"", what, value.Mail, value.Ticket] : text["{0}: \"{1}\" differs from \"{2}\"", what, value.Mail, value.Ticket];
    }
}
