namespace SalesMailbox.Web.ViewModels;

/// <summary>A form that met an ended session, to be sent again after the sign-in.</summary>
/// <param name="Address">Where the form goes.</param>
/// <param name="SignIn">The sign-in page.</param>
/// <param name="Fields">All that it sent, but files and what is secret.</param>
/// <param name="Files">By field, the names of its files: a page cannot choose them for the person.</param>
/// <param name="Written">The texts that it held.</param>
public sealed record InterruptedFormPage(
    string Address, string SignIn, IReadOnlyList<KeyValuePair<string, string>> Fields, ILookup<string, string> Files, IReadOnlyList<string> Written);
