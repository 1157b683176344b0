using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Server.Identity;

namespace SalesMailbox.Server.Controllers;

internal static class ControllerExtensions
{
    /// <summary>Adds the errors of a failed result to their fields, without repeating an error that a field already has.</summary>
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

    /// <summary>Adds Identity's errors to the fields that they are about.</summary>
    public static bool Accept(this Controller controller, IdentityResult result, string prefix = "") =>
        controller.Accept(new Result(result.ToErrors(prefix))) && result.Succeeded;
}
