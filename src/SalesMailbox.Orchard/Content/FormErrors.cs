using Microsoft.AspNetCore.Mvc.ModelBinding;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard.Content;

internal static class FormErrors
{
    /// <summary>Puts each error's sentence at its field; what concerns the whole form goes to its top.</summary>
    public static void Add(this ModelStateDictionary modelState, string prefix, Result result, Sentences sentences)
    {
        foreach (var error in result.Errors)
        {
            modelState.AddModelError(error.Field.Length == 0 || prefix.Length == 0 ? error.Field : $"{prefix}.{error.Field}", sentences.Of(error));
        }
    }
}
