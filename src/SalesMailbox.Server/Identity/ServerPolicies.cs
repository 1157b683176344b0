namespace SalesMailbox.Server.Identity;

/// <summary>Policies of the host's own pages.</summary>
public static class ServerPolicies
{
    /// <summary>Users and modules of a tenant.</summary>
    public const string ManageUsers = "Server.ManageUsers";

    /// <summary>The installation's tenants: administrators of the default tenant, the operators.</summary>
    public const string OperateTenants = "Server.OperateTenants";
}
