using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Inbox;

/// <summary>The reasons why a sender rule can't be saved.</summary>
internal static class SenderRuleErrors
{
    public static readonly ErrorCode NotFound = new(
        "sender-rule.not-found", ErrorKind.NotFound, "The rule no longer exists. Go back to the list.");

    public static readonly ErrorCode TooMany = new(
        "sender-rule.too-many", ErrorKind.Conflict, "You have {0} rules, which is the maximum. Delete some first.");

    public static readonly ErrorCode Changed = new(
        "sender-rule.changed", ErrorKind.Conflict, "The rule was applied or changed at the same time. Try again.");

    public static readonly ErrorCode TakenAtOnce = new(
        "sender-rule.taken-at-once", ErrorKind.Conflict, "You just created a rule for this sender. Edit that rule instead.");

    public static readonly ErrorCode BadSender = new(
        "sender-rule.bad-sender", ErrorKind.Invalid, "Enter an email address such as anna@example.com, or a domain such as example.com.");

    public static readonly ErrorCode Taken = new(
        "sender-rule.taken", ErrorKind.Conflict, "You already have a rule for {0}. Edit that rule instead.");

    public static readonly ErrorCode PublicDomain = new(
        "sender-rule.public-domain",
        ErrorKind.Invalid,
        "{0} is a public email domain, whose users are unrelated to each other. Create the rule for a single address.");

    public static readonly ErrorCode OwnOrganization = new(
        "sender-rule.own-organization",
        ErrorKind.Invalid,
        "{0} belongs to your own organization, whose email never opens a ticket. Choose another action.");

    public static readonly ErrorCode NoTicket = new(
        "sender-rule.no-ticket", ErrorKind.Invalid, "Choose the ticket to add the email to.");

    public static readonly ErrorCode TicketIsClosed = new(
        "sender-rule.ticket-is-closed", ErrorKind.Conflict, "Ticket #{0} is closed. Choose an open one.");

    public static readonly ErrorCode NoClient =
        new("sender-rule.no-client", ErrorKind.Invalid, "Choose the client that the notes belong to.");
    public static readonly ErrorCode NoAction = new("sender-rule.no-action", ErrorKind.Invalid, "Choose what to do.");
}
