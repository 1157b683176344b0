namespace SalesMailbox.SecurityTests.Routes;

/// <summary>Who may use a route.</summary>
internal enum Access
{
    /// <summary>Everyone, without a sign-in.</summary>
    Everybody,

    /// <summary>All users who are signed in to the tenant.</summary>
    SignedIn,

    /// <summary>Agents and administrators of the tenant.</summary>
    Agent,

    /// <summary>Those who may read the message. The rule is in Core, so that another agent's message is "not found".</summary>
    PerMessage,

    /// <summary>Administrators of the tenant.</summary>
    Administrator,

    /// <summary>Administrators of the default tenant, who operate the installation.</summary>
    Operator,
}
