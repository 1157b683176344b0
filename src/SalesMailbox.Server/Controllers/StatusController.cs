using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace SalesMailbox.Server.Controllers;

/// <summary>Pages for errors and denied access.</summary>
[AllowAnonymous]
internal sealed class StatusController : Controller
{
    [Route("/status/{code:int}"), IgnoreAntiforgeryToken]
    public IActionResult Index(int code)
    {
        if (Response.StatusCode == StatusCodes.Status200OK)
        {
            Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        }

        return View(code);
    }
}
