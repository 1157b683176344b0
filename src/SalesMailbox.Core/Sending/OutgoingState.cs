namespace SalesMailbox.Core.Sending;

/// <summary>The state of an outgoing email.</summary>
public enum OutgoingState
{
    /// <summary>Stored, and waiting for its turn, for a limit to pass, or for a sign-in.</summary>
    Queued,

    /// <summary>Claimed by a sender until <see cref="OutgoingMail.DueAt"/>.</summary>
    Sending,

    /// <summary>The mail service accepted it.</summary>
    Sent,

    /// <summary>Not sent unless its agent retries; <see cref="OutgoingMail.Reason"/> says why.</summary>
    Failed,

    /// <summary>Withdrawn before it was sent.</summary>
    Withdrawn,
}
