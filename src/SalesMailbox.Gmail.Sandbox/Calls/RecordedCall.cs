using SalesMailbox.Gmail.Sandbox.Faults;

namespace SalesMailbox.Gmail.Sandbox.Calls;

/// <summary>A recorded call.</summary>
/// <param name="Sequence">Increases by one with every call.</param>
/// <param name="Name">Google's name of the method, such as <c>messages.get</c>; <c>token</c>, <c>revoke</c>, or <c>authorize</c> for
/// OAuth.</param>
/// <param name="Account">The account of the token or grant; null if unknown.</param>
/// <param name="Status">The HTTP status; 0 if the connection was cut before an answer.</param>
/// <param name="QuotaUnits">The cost at Google. A refused call also costs units.</param>
/// <param name="Changes">Whether the call changes a mailbox. An import makes no such call.</param>
/// <param name="Fault">The fault that was triggered.</param>
public sealed record RecordedCall(
    long Sequence,
    DateTimeOffset Time,
    string Name,
    string Method,
    string Path,
    string Query,
    string? Account,
    int Status,
    int QuotaUnits,
    bool Changes,
    FaultKind? Fault);
