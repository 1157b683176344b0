using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>Texts that explain why a ticket or a client is suggested, and why labels are not known.</summary>
internal static class SuggestionTexts
{
    public static readonly TextCode OpenTicketOf = new("suggestion.open-ticket-of", "An open ticket for {0}");
    public static readonly TextCode ContactOfClient = new("suggestion.contact-of-client", "{0} is a contact of this client");
    public static readonly TextCode DomainOfClient = new("suggestion.domain-of-client", "The email domain belongs to this client");
    public static readonly TextCode Answers = new("suggestion.answers", "This email replies to an email on this ticket");
    public static readonly TextCode SenderAndSubject =
        new("suggestion.sender-and-subject", "The sender is a contact and the subject is the summary");
    public static readonly TextCode Sender = new("suggestion.sender", "The sender is a contact of this ticket");
    public static readonly TextCode Domain = new("suggestion.domain", "A contact of this ticket uses an address at {0}");
    public static readonly TextCode AppliesToSome = new(
        "suggestion.applies-to-some", "Applies to {1} of {0} email: {2}", plural: "Applies to {1} of {0} emails: {2}");

    public static readonly TextCode LabelsNotInTime =
        new("labels.not-in-time", "The mail service did not answer in time. Try again later.");
}
