using Microsoft.AspNetCore.Mvc.ApplicationModels;
using SalesMailbox.Web.Controllers;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Web's controllers carry no area, because Orchard adds one itself; here they get the same one, so that their views are found. The host's own have
/// attribute routes: a conventional route with an area as its default would take them for the area's.
/// </summary>
internal sealed class SharedPagesConvention : IControllerModelConvention
{
    public const string Area = "SalesMailbox";

    public void Apply(ControllerModel controller)
    {
        if (controller.ControllerType.Assembly == typeof(SalesMailboxController).Assembly)
        {
            controller.RouteValues["area"] = Area;
        }
        else if (controller.Selectors is [{ AttributeRouteModel: null } selector])
        {
            selector.AttributeRouteModel = new AttributeRouteModel { Template = "[controller]/{action=Index}/{id?}" };
        }
    }
}
