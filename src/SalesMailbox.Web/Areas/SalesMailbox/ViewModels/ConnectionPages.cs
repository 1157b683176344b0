using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Web.ViewModels;

/// <summary>A connection at a glance.</summary>
/// <param name="SignsInPerMailbox">The connection has no sign-in of its own, only its mailboxes.</param>
/// <param name="Own">The connection's own sign-in; null where nobody has.</param>
/// <param name="Ownerless">Mailboxes that are not imported, because their agents are no longer active.</param>
public sealed record ConnectionRow(
    SalesConnection Connection, string TypeName, bool SignsInPerMailbox, Grant? Own, int Mailboxes, int Accessible, int DeadGrants, int Ownerless, int Pending, int Parked, ImportRun? LastRun)
{
    /// <summary>Somebody has to sign in, for the connection itself or again to a mailbox, or to hand a mailbox over.</summary>
    public bool HasTrouble => DeadGrants + Ownerless > 0 || (!SignsInPerMailbox && Own is not { State: GrantState.Active });
}

public sealed record NewConnectionPage(NewConnectionForm Form, IReadOnlyList<IConnectionType> Types);

/// <summary>What every tab of a connection shows on top.</summary>
/// <param name="Active">The tab's controller.</param>
public sealed record ConnectionTabs(string Id, string Name, string Active);

/// <summary>A field of the type's own form.</summary>
/// <param name="Name">Of the field.</param>
/// <param name="Value">Empty for a secret, which is never shown.</param>
/// <param name="HasSecret">A secret is stored.</param>
public sealed record SettingField(string Name, ConnectionSetting Setting, string Value, bool HasSecret);

/// <param name="Type">Null where the installation no longer has it.</param>
public sealed record ConnectionPage(
    SalesConnection Connection,
    IConnectionType? Type,
    ConnectionForm Form,
    IReadOnlyList<SettingField> Settings,
    string RedirectUri,
    Grant? Grant,
    DateTimeOffset? NextRun,
    ConflictViewModel? Conflict)
{
    public ConnectionTabs Tabs => new(Connection.Id, Connection.Name, "Connections");

    /// <summary>Everything the type needs to know was entered.</summary>
    public bool IsComplete => Type is not null && Connection.IsComplete(Type);

    public bool IsSignedIn => Grant is { State: GrantState.Active };
}
