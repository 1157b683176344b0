using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Server.Identity;

namespace SalesMailbox.Server.Controllers;

internal static class ControllerExtensions
{
    /// <summary>Puts a refusal's sentences at their fields; one that is there already is not said twice.</summary>
    public static bool Accept(this Controller controller, Result result)
    {
        var sentences = controller.HttpContext.RequestServices.GetRequiredService<Sentences>();
        foreach (var error in result.Errors)
        {
            var sentence = sentences.Of(error);
            if (controller.ModelState.GetValueOrDefault(error.Field)?.Errors.Any(known => known.ErrorMessage == sentence) != true)
            {
                controller.ModelState.AddModelError(error.Field, sentence);
            }
        }

        return result.Succeeded;
    }

    /// <summary>Puts Identity's refusals at the field they are about.</summary>
    public static bool Accept(this Controller controller, IdentityResult result, string prefix = "") =>
        controller.Accept(new Result(result.ToErrors(prefix))) && result.Succeeded;
}
