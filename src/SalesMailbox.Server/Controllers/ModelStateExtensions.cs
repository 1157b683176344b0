using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Identity;

namespace SalesMailbox.Server.Controllers;

internal static class ModelStateExtensions
{
    /// <summary>Puts a refusal's messages at their fields; one that is there already is not said twice.</summary>
    public static bool Accept(this ModelStateDictionary state, Result result)
    {
        foreach (var error in result.Errors)
        {
            if (state.GetValueOrDefault(error.Field)?.Errors.Any(known => known.ErrorMessage == error.Message) != true)
            {
                state.AddModelError(error.Field, error.Message);
            }
        }

        return result.Succeeded;
    }

    /// <summary>Puts Identity's refusals at the field they are about.</summary>
    public static bool Accept(this ModelStateDictionary state, IdentityResult result, string prefix = "") =>
        state.Accept(new Result(result.ToFieldErrors(prefix))) && result.Succeeded;
}
