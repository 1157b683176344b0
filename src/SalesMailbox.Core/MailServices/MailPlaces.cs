namespace SalesMailbox.Core.MailServices;

/// <summary>The places that messages are imported from (I5). Never spam, trash or drafts.</summary>
[Flags]
public enum MailPlaces
{
    None = 0,
    Inbox = 1,
    Sent = 2,
}
