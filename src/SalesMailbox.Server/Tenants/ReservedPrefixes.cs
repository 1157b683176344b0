using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Web.Controllers;

namespace SalesMailbox.Server.Tenants;

/// <summary>
/// The path segments that a tenant can't have as its prefix, because the prefix would hide pages of the tenant at the root.
/// </summary>
internal sealed class ReservedPrefixes
{
    private readonly HashSet<string> _names =
        new(["health", "metrics", "status", "authcallback", "signin-service"], StringComparer.OrdinalIgnoreCase);

    public ReservedPrefixes()
    {
        foreach (var type in new[] { typeof(ReservedPrefixes), typeof(SalesMailboxController) }
            .SelectMany(known => known.Assembly.GetTypes()))
        {
            if (type.IsSubclassOf(typeof(ControllerBase)))
            {
                _names.Add(type.Name.Replace("Controller", "", StringComparison.Ordinal));
            }
        }
    }

    public bool Contains(string prefix) => _names.Contains(prefix);
}
