namespace SalesMailbox.Core.Connections;

public enum GrantState
{
    Active,

    /// <summary>The mail service refuses it permanently (<c>invalid_grant</c>, or 401 straight after a refresh). A new sign-in revives it.</summary>
    Dead,
}
