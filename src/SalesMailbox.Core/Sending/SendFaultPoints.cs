namespace SalesMailbox.Core.Sending;

/// <summary>All points between two steps of sending at which a process can die. Tests throw there.</summary>
internal static class SendFaultPoints
{
    public const string ClaimBegin = "send.claim.begin";
    public const string Claimed = "send.claim.done";
    public const string Opened = "send.opened";
    public const string Accepted = "send.accepted";
    public const string RecordCommit = "send.record.commit";
    public const string Recorded = "send.record.done";
    public const string ReadBack = "send.read-back";
    public const string StoreCommit = "send.store.commit";
    public const string Stored = "send.store.done";

    public static IReadOnlyList<string> All { get; } =
        [ClaimBegin, Claimed, Opened, Accepted, RecordCommit, Recorded, ReadBack, StoreCommit, Stored];
}
