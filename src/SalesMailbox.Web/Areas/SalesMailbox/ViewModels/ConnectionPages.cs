using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Web.ViewModels;

/// <summary>A connection at a glance.</summary>
/// <param name="Own">The connection's own sign-in; null where nobody has.</param>
/// <param name="Ownerless">Mailboxes that are not imported, because their agents are no longer active.</param>
public sealed record ConnectionRow(
    SalesConnection Connection, string TypeName, Grant? Own, int Mailboxes, int Accessible, int DeadGrants, int Ownerless, int Pending, int Parked, ImportRun? LastRun)
{
    /// <summary>Somebody has to sign in, for the connection itself or again to a mailbox, or to hand a mailbox over.</summary>
    public bool HasTrouble => DeadGrants + Ownerless > 0 || Own is not { State: GrantState.Active };
}

public sealed record NewConnectionPage(NewConnectionForm Form, IReadOnlyList<IConnectionType> Types);

/// <summary>What every tab of a connection shows on top.</summary>
/// <param name="Active">The tab's controller.</param>
public sealed record ConnectionTabs(string Id, string Name, string Active);

public sealed record ConnectionPage(
    SalesConnection Connection,
    ConnectionForm Form,
    CredentialsForm Credentials,
    string RedirectUri,
    string Scope,
    Grant? Grant,
    DateTimeOffset? NextRun,
    ConflictViewModel? Conflict)
{
    public ConnectionTabs Tabs => new(Connection.Id, Connection.Name, "Connections");

    public bool HasCredentials => Connection.ClientId is not null && Connection.ProtectedClientSecret is not null;

    public bool IsSignedIn => Grant is { State: GrantState.Active };
}
