using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace SalesMailbox.Server.Hosting;

/// <summary>Finds the controllers of the server, which are internal: nothing refers to a program.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) => base.IsController(typeInfo)
        || (typeInfo.Assembly == typeof(InternalControllers).Assembly && !typeInfo.IsAbstract
            && typeInfo.IsSubclassOf(typeof(ControllerBase)));
}
