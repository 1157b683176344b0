using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using SalesMailbox.Web.Controllers;

namespace SalesMailbox.Orchard.Pages;

/// <summary>Applies <see cref="PageResources"/> to the module's own controllers only.</summary>
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
