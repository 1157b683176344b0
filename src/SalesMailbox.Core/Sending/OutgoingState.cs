namespace SalesMailbox.Core.Sending;

public enum OutgoingState
{
    /// <summary>Written down and waiting for its turn, for a limit to pass, or for a sign-in.</summary>
    Queued,

    /// <summary>A sender holds it; see <see cref="OutgoingMail.DueAt"/> for how long.</summary>
    Sending,

    /// <summary>The mail service took it.</summary>
    Sent,

    /// <summary>It will not be sent unless somebody retries; <see cref="OutgoingMail.Reason"/> says why.</summary>
    Failed,

    /// <summary>Taken back before it was sent.</summary>
    Withdrawn,
}
