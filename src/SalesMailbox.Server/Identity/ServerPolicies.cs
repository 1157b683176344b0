namespace SalesMailbox.Server.Identity;

/// <summary>Authorization policies of the host's own pages.</summary>
internal static class ServerPolicies
{
    /// <summary>Allows managing a tenant's users and modules.</summary>
    public const string ManageUsers = "Server.ManageUsers";

    /// <summary>
    /// Allows managing the installation's tenants. Granted to administrators of the default tenant, who are the operators.
    /// </summary>
    public const string OperateTenants = "Server.OperateTenants";
}
