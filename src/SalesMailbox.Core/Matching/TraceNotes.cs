namespace SalesMailbox.Core.Matching;

/// <summary>The codes of the sentences that explain a rule's outcome. <see cref="MatchExplanation"/> has the localized sentences.</summary>
internal static class TraceNotes
{
    public const string SwitchedOff = "switched-off";
    public const string OtherMatchingType = "other-matching-type";
    public const string NoReferences = "no-references";
    public const string ReferencesUnknown = "references-unknown";
    public const string TicketClosed = "ticket-closed";
    public const string SenderTakesNoPart = "sender-takes-no-part";
    public const string EmptySubject = "empty-subject";
    public const string NoSender = "no-sender";
    public const string OwnDomain = "own-domain";
    public const string PublicDomain = "public-domain";
    public const string NoOpenTicket = "no-open-ticket";
    public const string SubjectDiffers = "subject-differs";
    public const string NoOtherCopy = "no-other-copy";
    public const string BouncedMailUnknown = "bounced-mail-unknown";
    public const string NotFirstCopy = "not-first-copy";
    public const string NotABounce = "not-a-bounce";
    public const string AutomaticMail = "automatic-mail";
    public const string SentCopy = "sent-copy";
    public const string FailsDmarc = "fails-dmarc";
    public const string ExcludedType = "excluded-type";

    // Notes about the actual sender; values: its address, then From.
    public const string PartyReplyTo = "party-reply-to";
    public const string PartyOriginalFrom = "party-original-from";
    public const string PartyForwardedFrom = "party-forwarded-from";

    // Notes about sender rules; the first value is the sender that the rule is for.
    public const string SenderRuleTicket = "sender-rule-ticket";
    public const string SenderRuleNote = "sender-rule-note";
    public const string SenderRuleOpportunity = "sender-rule-opportunity";
    public const string SenderRuleProject = "sender-rule-project";
    public const string SenderRuleServiceTicket = "sender-rule-service-ticket";
    public const string SenderRuleRead = "sender-rule-read";
    public const string SenderRuleDone = "sender-rule-done";
    public const string SenderRuleTicketClosed = "sender-rule-ticket-closed";
    public const string SenderRuleTicketGone = "sender-rule-ticket-gone";
    public const string SenderRuleClientGone = "sender-rule-client-gone";
    public const string SenderRuleListMail = "sender-rule-list-mail";
}
