using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>What Google handed out when somebody signed in: for a mailbox (its owner's) or for a connection (any user account of the organization, C4).</summary>
public sealed class Grant
{
    /// <summary>The id of the mailbox or the connection it is for.</summary>
    public string SubjectId { get; set; } = "";

    /// <summary>The Google account that signed in.</summary>
    public string Account { get; set; } = "";

    /// <summary>Encrypted with <see cref="ISecretProtector"/>.</summary>
    public string ProtectedRefreshToken { get; set; } = "";

    public string Scopes { get; set; } = "";

    public string GrantedBy { get; set; } = "";

    public DateTimeOffset GrantedAt { get; set; }

    public GrantState State { get; set; }

    public CodedText? DeadReason { get; set; }

    public DateTimeOffset? DeadAt { get; set; }
}
