using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Handles changes that another person saved while a form was open. The form is shown again with what was entered and, beside it, with the
/// stored values. It then carries the stored version, so that saving it again is a deliberate decision.
/// </summary>
internal static class Conflicts
{
    /// <param name="differences">The fields in which the stored and the entered values differ.</param>
    public static ConflictViewModel ShowConflict(this Controller controller, IEnumerable<StoredValue> differences)
    {
        // Inputs prefer posted values to the model's.
        controller.ModelState.Remove("Form.Version");
        return new ConflictViewModel([.. differences]);
    }
}
