using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>The reasons why the site, an import, or an editor can't change the module's content.</summary>
internal static class ContentErrors
{
    public static readonly ErrorCode Changed = new(
        "content.changed",
        ErrorKind.Conflict,
        "It was changed, or another one has the same address, domain or number. Open it and save it there.");

    public static readonly ErrorCode ChangedAtOnce = new(
        "content.changed-at-once",
        ErrorKind.Conflict,
        "Someone else changed this at the same time. Reload the page and make your change again.");

    public static readonly ErrorCode NotChecked = new(
        "content.not-checked", ErrorKind.Unavailable, "It could not be checked and was not stored. The site's log has details.");

    public static readonly ErrorCode NoDrafts = new(
        "content.no-drafts", ErrorKind.Invalid, "This can't be unpublished or kept as a draft. Close or remove it instead.");

    public static readonly ErrorCode StaysPublished = new(
        "content.stays-published", ErrorKind.Conflict,
        "\"{0}\" can't be unpublished, because matching and import would no longer find it.");

    public static readonly ErrorCode SignInFirst = new("content.sign-in-first", ErrorKind.Forbidden, "Sign in first.");

    public static readonly ErrorCode ContactStays = new(
        "content.contact-stays", ErrorKind.Conflict,
        "A contact can't be moved to another client. Create a new contact for the other client.");

    public static readonly ErrorCode MailboxStays = new(
        "content.mailbox-stays", ErrorKind.Conflict,
        "A mailbox can't be moved to another connection. Remove it, and then add it to the other connection.");

    public static readonly ErrorCode QuotationStays = new(
        "content.quotation-stays", ErrorKind.Conflict,
        "A quotation can't be moved to another opportunity. Create a new one on the other opportunity.");

    public static readonly ErrorCode QuotationStateStays = new(
        "content.quotation-state-stays",
        ErrorKind.Conflict,
        "To change whether a quotation is sent or accepted, use its own page. Leave its state as it is.");

    public static readonly ErrorCode NoQuotationAgent = new(
        "content.no-quotation-agent", ErrorKind.Invalid, "Enter the agent of the quotation: the ID of a user of this site.");

    public static readonly ErrorCode UnknownTicketType = new(
        "content.unknown-ticket-type", ErrorKind.Invalid, "There is no ticket type \"{0}\" for a ticket of this kind.");

    public static readonly ErrorCode TicketTypeNotOffered = new(
        "content.ticket-type-not-offered",
        ErrorKind.Invalid,
        "Choose one of the offered ticket types. To set another kind of type, open the ticket's own page.");
}
