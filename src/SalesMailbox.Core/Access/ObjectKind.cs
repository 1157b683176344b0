namespace SalesMailbox.Core.Access;

/// <summary>What an id in a form names.</summary>
public enum ObjectKind
{
    Message,
    Ticket,
    Client,
    Contact,
    Quotation,
}
