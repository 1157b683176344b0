using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>
/// Someone else saved while a form was open. The form is shown again with what was entered and with what is stored now beside it; it then carries the
/// stored version, so that saving it once more is a decision and not an accident.
/// </summary>
internal static class Conflicts
{
    /// <param name="differences">The fields where what is stored and what was entered differ.</param>
    public static ConflictViewModel ShowConflict(this Controller controller, IEnumerable<StoredValue> differences)
    {
        // Inputs prefer what was posted to what the model says.
        controller.ModelState.Remove("Form.Version");
        return new ConflictViewModel([.. differences]);
    }
}
