using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Access;

/// <summary>
/// The one check of ids that come from a form: whether the person may name the object at all. What may be done with it is for the rule of the action to say, which asks
/// again (<see cref="MailAccess"/>, <c>MessageMover.MayMove</c>).
/// </summary>
public sealed class ObjectAccess(IMessageStore messages)
{
    /// <returns>
    /// False for an object that the person may not see. An object that is not there passes: the action says so in words of its own, and keeps what was written.
    /// </returns>
    public async Task<bool> MayNameAsync(MailReader reader, ObjectKind kind, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return kind switch
        {
            ObjectKind.Message => await messages.FindAsync(id, cancellationToken) is not { } message || MailAccess.MayRead(reader, message),
            ObjectKind.Ticket => reader.SeesTickets,
            ObjectKind.Client or ObjectKind.Contact => reader.SeesClients,
            ObjectKind.Quotation => reader.UsesQuotations,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An object of an unknown kind."),
        };
    }
}
