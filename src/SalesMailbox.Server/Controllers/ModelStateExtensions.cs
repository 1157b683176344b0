using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SalesMailbox.Server.Controllers;

internal static class ModelStateExtensions
{
    /// <summary>Puts Identity's refusals at the field they are about.</summary>
    public static bool Accept(this ModelStateDictionary state, IdentityResult result, string prefix = "")
    {
        foreach (var error in result.Errors.Where(error => error.Code != "DuplicateUserName"))
        {
            var field = error.Code.Contains("Password", StringComparison.Ordinal) ? "Password" : error.Code.Contains("Email", StringComparison.Ordinal) ? "Email" : "";
            state.AddModelError(prefix + field, error.Description);
        }

        return result.Succeeded;
    }
}
