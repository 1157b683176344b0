using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>
/// The permission that the mail service issued at a sign-in: for a mailbox (by its owner) or for a connection (by any user account of the
/// organization, C4).
/// </summary>
public sealed class Grant
{
    /// <summary>The id of the mailbox or the connection that it is for.</summary>
    public string SubjectId { get; set; } = "";

    /// <summary>The account that signed in: the address of its mailbox.</summary>
    public string Account { get; set; } = "";

    /// <summary>
    /// The secret that opens the mailbox (<see cref="GrantedAccess.Secret"/>), encrypted with <see cref="ISecretProtector"/>.
    /// </summary>
    public string ProtectedSecret { get; set; } = "";

    public string Scopes { get; set; } = "";

    /// <summary>The id of the agent who signed in.</summary>
    public string GrantedBy { get; set; } = "";

    public DateTimeOffset GrantedAt { get; set; }

    public GrantState State { get; set; }

    /// <summary>Why the grant is no longer valid; null while it is valid.</summary>
    public CodedText? DeadReason { get; set; }

    public DateTimeOffset? DeadAt { get; set; }
}
