using Microsoft.Extensions.Localization;

namespace SalesMailbox.Core.Matching;

/// <summary>Turns decisions into localized sentences for the pages.</summary>
public sealed class MatchExplanation(IStringLocalizer<MatchExplanation> text)
{
    /// <param name="isOwner">Whether the reader owns the mailbox, so that the rules are the reader's own.</param>
    public DecisionExplanation Explain(MatchDecision decision, bool isOwner = true)
    {
        ArgumentNullException.ThrowIfNull(decision);

        return new DecisionExplanation(
            $"{Verdict(decision.Verdict)} {Reason(decision.Reason)}",
            [.. decision.Rules.Select(
                trace => new RuleExplanation(trace, Rule(trace.Rule), Sentence(trace, isOwner), [.. trace.Compared.Select(Compared)]))]);
    }

    /// <summary>Says where the message went.</summary>
    public string Verdict(MatchVerdict verdict) => verdict switch
    {
        MatchVerdict.Matched => text["Added to an open ticket."],
        MatchVerdict.NewTicket => text["A new ticket was created."],
        MatchVerdict.Inbox => text["Left in My Inbox."],
        MatchVerdict.Unfiled => text["Kept without a ticket."],
        MatchVerdict.CrmNote => text["Added as a CRM note."],
        MatchVerdict.Done => text["Marked as done in My Inbox."],
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>Says why it went there; also used in the history of a message.</summary>
    public string Reason(MatchReason reason) => reason switch
    {
        MatchReason.MatchingOff => text["Email matching is off for this mailbox."],
        MatchReason.SameMailElsewhere => text["The same email was received in another mailbox and is on that ticket."],
        MatchReason.Thread => text["It replies to an email on that ticket, and its sender is a participant there."],
        MatchReason.BounceOfTicketMail => text["It reports that an email on that ticket could not be delivered."],
        MatchReason.AddressAndSubject => text["The address belongs to a contact of the ticket, and the subject is the ticket's summary."],
        MatchReason.Domain => text["The email domain belongs to a contact of the ticket."],
        MatchReason.NothingMatched => text["No open ticket matched."],
        MatchReason.Ambiguous => text["Several open tickets match, and on this connection you choose the ticket."],
        MatchReason.OwnDomain => text["It comes from your own organization, whose email never opens a ticket."],
        MatchReason.AutoReply => text["It is an automatic reply or report, which never opens a ticket."],
        MatchReason.Bounce => text["It is a delivery report, which never opens a ticket."],
        MatchReason.ListMail => text["It is from a newsletter or mailing list, whose email opens no ticket on this connection."],
        MatchReason.NoSender => text["It has no usable sender address."],
        MatchReason.SentCopy => text["It is a copy of an email that you sent, and no open ticket matches it."],
        MatchReason.SentFromHere => text["It was sent from this ticket."],
        MatchReason.ByHand => text["An agent moved it there."],
        MatchReason.Undone => text["The previous action was undone."],
        MatchReason.SenderRule => text["The mailbox's owner has a rule for this sender."],
        MatchReason.HandedOver => text["It was handed over to another agent."],
        MatchReason.FailsDmarc => text["It may not be from the address that it shows, so you decide where it goes."],
        MatchReason.Conversation => text["The reply to it opened this ticket."],
        MatchReason.FiledTwice => text["It was on two tickets, and its copies were merged."],
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>The name of a rule.</summary>
    public string Rule(MatchRule rule) => rule switch
    {
        MatchRule.SameMail => text["Same email in another mailbox"],
        MatchRule.Thread => text["Reply to an email on a ticket"],
        MatchRule.Bounce => text["Delivery report for an email on a ticket"],
        MatchRule.AddressAndSubject => text["Email address and subject"],
        MatchRule.Domain => text["Email domain"],
        MatchRule.NewTicket => text["New ticket"],
        MatchRule.Sender => text["Sender rule"],
        MatchRule.SenderCheck => text["Sender check"],
        MatchRule.SendingParty => text["Sender used for matching"],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    /// <summary>The outcome of a rule, without its note.</summary>
    public string Outcome(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.NotApplied => text["Does not apply."],
        RuleOutcome.NoMatch => text["No match."],
        RuleOutcome.Match => text["Match."],
        RuleOutcome.Ambiguous => text["Several match."],
        RuleOutcome.Refused => text["Rejected."],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>The sentence for one of <see cref="TraceNotes"/>; null for a code that this version does not know.</summary>
    public string? Note(string code, IEnumerable<string> values)
    {
        var all = values.ToList();
        var value = all.FirstOrDefault() ?? "";

        LocalizedString? sentence = code switch
        {
            TraceNotes.SwitchedOff => text["This rule is turned off for this connection."],
            TraceNotes.OtherMatchingType => text["The connection uses the other matching type."],
            TraceNotes.NoReferences => text["The email does not state which email it replies to."],
            TraceNotes.ReferencesUnknown => text["The email it replies to is on no ticket."],
            TraceNotes.TicketClosed => text["The email belongs to ticket #{0}, which is closed.", value],
            TraceNotes.SenderTakesNoPart => text["{0} is not a participant in the ticket of that email.", value],
            TraceNotes.EmptySubject => text["The email has no subject."],
            TraceNotes.NoSender => text["There is no address to compare."],
            TraceNotes.OwnDomain => text["{0} belongs to your own organization.", value],
            TraceNotes.PublicDomain => text["{0} is a public email domain, whose users are unrelated to each other.", value],
            TraceNotes.NoOpenTicket => text["No open ticket has a contact of {0}.", value],
            TraceNotes.SubjectDiffers => text["{0} is a contact of open tickets, but none of them has this subject as its summary.", value],
            TraceNotes.NotFirstCopy => text["The ticket already has this email, received in another mailbox. It is shown once."],
            TraceNotes.NoOtherCopy => text["No other mailbox's copy of this email is on a ticket."],
            TraceNotes.BouncedMailUnknown => text["The email that could not be delivered is on no ticket."],
            TraceNotes.NotABounce => text["The email is not a delivery report."],
            TraceNotes.AutomaticMail => text["The email was sent by a program, not by a person."],
            TraceNotes.FailsDmarc => text["The mail service reported that the email fails the checks of {0} (DMARC). "
                + "Rules that rely on its sender or its conversation are not tried.", value],
            TraceNotes.ExcludedType => text["Ticket #{0} is of a type that is excluded from matching.", value],
            TraceNotes.PartyReplyTo => text["{0} is used for matching, because replies go there. "
                + "{1} belongs to a service, to your own organization or to an unknown sender.", value, all.ElementAtOrDefault(1) ?? ""],
            TraceNotes.PartyOriginalFrom => text[
                "{0} is used for matching, because a group forwarded the email under its own address, {1}.",
                value,
                all.ElementAtOrDefault(1) ?? ""],
            TraceNotes.PartyForwardedFrom =>
                text["{0} is used for matching, because {1} forwarded an email from this sender.", value, all.ElementAtOrDefault(1) ?? ""],
            TraceNotes.SentCopy => text["A copy of a sent email doesn't open a ticket."],
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
            return $"{(isOwner ? text["This is your rule for {0}.", sender] : text["This is the mailbox owner's rule for {0}.", sender])} "
                + $"{note}";
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
            ? text["{0}: \"{1}\" is unknown", what, value.Mail]
            : value.Equal ? text["{0}: \"{1}\" equals \"{2}\"", what, value.Mail, value.Ticket]
            : text["{0}: \"{1}\" differs from \"{2}\"", what, value.Mail, value.Ticket];
    }
}
