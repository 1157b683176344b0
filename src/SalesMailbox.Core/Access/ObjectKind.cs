namespace SalesMailbox.Core.Access;

/// <summary>The kind of object that an id in a form refers to.</summary>
public enum ObjectKind
{
    Message,
    Ticket,
    Client,
    Contact,
    Quotation,
}
