using Microsoft.AspNetCore.Mvc;

namespace SalesMailbox.Server.Controllers;

internal static class TenantAddress
{
    /// <returns>The tenant's address as the browser used it, without a trailing slash.</returns>
    public static string AddressOfTenant(this ControllerBase controller) =>
        $"{controller.Request.Scheme}://{controller.Request.Host}{controller.Request.PathBase}";
}
