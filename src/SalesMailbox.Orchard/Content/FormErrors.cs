using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Content;

internal static class FormErrors
{
    /// <summary>Puts each message at its field; what concerns the whole form goes to its top.</summary>
    public static void Add(this ModelStateDictionary modelState, string prefix, Result result)
    {
        foreach (var error in result.Errors)
        {
            modelState.AddModelError(error.Field.Length == 0 || prefix.Length == 0 ? error.Field : $"{prefix}.{error.Field}", error.Message);
        }
    }
}
