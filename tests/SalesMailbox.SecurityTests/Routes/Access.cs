namespace SalesMailbox.SecurityTests.Routes;

/// <summary>Who may use a route.</summary>
internal enum Access
{
    /// <summary>Everybody, without a sign-in.</summary>
    Everybody,

    /// <summary>Who is signed in to the tenant.</summary>
    SignedIn,

    /// <summary>Agents and administrators of the tenant.</summary>
    Agent,

    /// <summary>Who may read the message; the rule is in Core, so that a foreign message is "not found".</summary>
    PerMessage,

    /// <summary>Administrators of the tenant.</summary>
    Administrator,

    /// <summary>Administrators of the default tenant, who operate the installation.</summary>
    Operator,
}
