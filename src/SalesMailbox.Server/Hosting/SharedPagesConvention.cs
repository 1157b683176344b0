using Microsoft.AspNetCore.Mvc.ApplicationModels;
using SalesMailbox.Web.Controllers;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Gives the controllers of SalesMailbox.Web the area in which their views are found. They declare no area themselves because Orchard adds
/// one. The host's own controllers have attribute routes: a conventional route with a default area would assign them to that area.
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
