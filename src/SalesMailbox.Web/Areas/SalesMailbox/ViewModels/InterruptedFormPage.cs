namespace SalesMailbox.Web.ViewModels;

/// <summary>A form that was sent after the session ended, to be sent again after the sign-in.</summary>
/// <param name="Address">The address that the form is sent to.</param>
/// <param name="SignIn">The sign-in page.</param>
/// <param name="Fields">All fields except files and secrets.</param>
/// <param name="Files">The names of the files by field. A page can't select them for the person.</param>
/// <param name="Written">The texts that a person entered.</param>
public sealed record InterruptedFormPage(
    string Address,
    string SignIn,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    ILookup<string, string> Files,
    IReadOnlyList<string> Written);
