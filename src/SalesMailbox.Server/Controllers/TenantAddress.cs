using Microsoft.AspNetCore.Mvc;

namespace SalesMailbox.Server.Controllers;

internal static class TenantAddress
{
    /// <returns>Where the browser reached the tenant, without a slash at the end.</returns>
    public static string AddressOfTenant(this ControllerBase controller) =>
        $"{controller.Request.Scheme}://{controller.Request.Host}{controller.Request.PathBase}";
}
