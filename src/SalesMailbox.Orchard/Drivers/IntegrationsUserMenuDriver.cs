using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Users.Models;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Orchard.Drivers;

/// <summary>Adds My Account > Integrations to the menu of the signed-in user.</summary>
internal sealed class IntegrationsUserMenuDriver(IAuthorizationService authorization, IHttpContextAccessor accessor)
    : DisplayDriver<UserMenu>
{
    public override async Task<IDisplayResult?> DisplayAsync(UserMenu model, BuildDisplayContext context) =>
        accessor.HttpContext?.User is { } user && (await authorization.AuthorizeAsync(user, Policies.UseIntegrations)).Succeeded
            ? View("UserMenuItems__SalesMailboxIntegrations", model)
                .Location("Detail", "Content:6").Location("DetailAdmin", "Content:6").Differentiator("SalesMailboxIntegrations")
            : null;
}
