using SalesMailbox.Gmail.Sandbox.Faults;

namespace SalesMailbox.Gmail.Sandbox.Calls;

/// <summary>A call somebody made.</summary>
/// <param name="Sequence">Increases by one with every call.</param>
/// <param name="Name">Google's name of the method, e.g. <c>messages.get</c>; <c>token</c>, <c>revoke</c>, <c>authorize</c> for OAuth.</param>
/// <param name="Account">Whose token or grant it was made with; null when unknown.</param>
/// <param name="Status">The HTTP status; 0 when the connection was cut before an answer.</param>
/// <param name="QuotaUnits">What it costs at Google; a refused call costs too.</param>
/// <param name="Changes">Whether it asks for something that changes a mailbox. An import makes no such call.</param>
/// <param name="Fault">The fault it met.</param>
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
