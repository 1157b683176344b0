namespace SalesMailbox.Core.Connections;

/// <summary>Whether the mail service still accepts a grant.</summary>
public enum GrantState
{
    Active,

    /// <summary>
    /// The mail service permanently rejects the grant (<c>invalid_grant</c>, or 401 immediately after a refresh). A new sign-in restores
    /// it.
    /// </summary>
    Dead,
}
