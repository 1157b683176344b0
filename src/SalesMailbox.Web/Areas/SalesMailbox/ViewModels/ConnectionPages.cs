using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Web.ViewModels;

/// <summary>A connection in the list.</summary>
/// <param name="SignsInPerMailbox">Whether only the connection's mailboxes have sign-ins, and not the connection itself.</param>
/// <param name="Own">The connection's own sign-in; null if nobody has signed in.</param>
/// <param name="Ownerless">The number of mailboxes that aren't imported, because their agents are inactive.</param>
public sealed record ConnectionRow(
    SalesConnection Connection,
    string TypeName,
    bool SignsInPerMailbox,
    Grant? Own,
    int Mailboxes,
    int Accessible,
    int DeadGrants,
    int Ownerless,
    int Pending,
    int Parked,
    ImportRun? LastRun)
{
    /// <summary>Whether a person must act: sign in for the connection, sign in to a mailbox again, or hand a mailbox over.</summary>
    public bool HasTrouble => DeadGrants + Ownerless > 0 || (!SignsInPerMailbox && Own is not { State: GrantState.Active });
}

public sealed record NewConnectionPage(NewConnectionForm Form, IReadOnlyList<IConnectionType> Types);

/// <summary>The heading and the tabs of a connection's pages.</summary>
/// <param name="Active">The controller of the current tab.</param>
public sealed record ConnectionTabs(string Id, string Name, string Active);

/// <summary>A field of the type's own form.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Value">The value; empty for a secret, which is never shown.</param>
/// <param name="HasSecret">Whether a secret is stored.</param>
public sealed record SettingField(string Name, ConnectionSetting Setting, string Value, bool HasSecret);

/// <param name="Type">Null if the installation doesn't have the type any more.</param>
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

    /// <summary>Whether all settings that the type requires were entered.</summary>
    public bool IsComplete => Type is not null && Connection.IsComplete(Type);

    public bool IsSignedIn => Grant is { State: GrantState.Active };
}
