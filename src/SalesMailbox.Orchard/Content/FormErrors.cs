using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard.Content;

internal static class FormErrors
{
    /// <summary>Adds each error to its field. Errors about the whole form are shown at the top.</summary>
    public static void Add(this ModelStateDictionary modelState, string prefix, Result result, Sentences sentences)
    {
        foreach (var error in result.Errors)
        {
            modelState.AddModelError(
                error.Field.Length == 0 || prefix.Length == 0 ? error.Field : $"{prefix}.{error.Field}", sentences.Of(error));
        }
    }
}
