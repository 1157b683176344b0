using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Access;

/// <summary>
/// The only check of ids that come from a form: whether the user may refer to the object at all. The rule of each action decides what the
/// user may do with it, and checks again (<see cref="MailAccess"/>, <c>MessageMover.MayMove</c>).
/// </summary>
public sealed class ObjectAccess(IMessageStore messages)
{
    /// <returns>
    /// False for an object that the user may not see. An object that does not exist passes: the action reports that itself and keeps the
    /// user's input.
    /// </returns>
    public async Task<bool> MayReferToAsync(MailReader reader, ObjectKind kind, string id, CancellationToken cancellationToken = default)
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
