using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using SalesMailbox.Web.Controllers;

namespace SalesMailbox.Orchard.Pages;

/// <summary>Puts <see cref="PageResources"/> on the module's own controllers, and on no other module's.</summary>
internal sealed class PageResourcesConvention : IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        ArgumentNullException.ThrowIfNull(controller);
        if (controller.ControllerType.IsAssignableTo(typeof(SalesMailboxController)))
        {
            controller.Filters.Add(new ServiceFilterAttribute<PageResources>());
        }
    }
}
